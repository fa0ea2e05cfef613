// Generated from schemas/policy.schema.json by "npm run generate". Do not edit.
import schema from "../../../../schemas/policy.schema.json";
import { formats } from "../formats";
const add = (faults, at, keyword, key) => {
const fault = {at,keyword,key};
if(faults === null) return [fault];
faults.push(fault);
return faults;
};
const join = (faults, more) => {
if(faults === null) return more;
for(const fault of more) faults.push(fault);
return faults;
};
const schema6 = schema;
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^x-", "u");

function validate22(data, instancePath){
let vErrors = null;
let errors = 0;
if(!(((((((data === "off") || (data === "investigation")) || (data === "pilot")) || (data === "production")) || (data === "error")) || (data === "warning")) || (data === "information"))){
vErrors = add(vErrors, instancePath, "enum");
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const pattern3 = new RegExp("^https://\\S+$", "u");

function validate24(data, instancePath){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
vErrors = add(vErrors, instancePath, "type");
errors++;
}
if(typeof data === "string"){
if(!pattern3.test(data)){
vErrors = add(vErrors, instancePath, "pattern");
errors++;
}
}
validate24.errors = vErrors;
return errors === 0;
}


function validate26(data, instancePath){
let vErrors = null;
let errors = 0;
if((!((typeof data == "number") && (isFinite(data)))) && (data !== null)){
vErrors = add(vErrors, instancePath, "type");
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 1 || isNaN(data)){
vErrors = add(vErrors, instancePath, "maximum");
errors++;
}
if(data < 0 || isNaN(data)){
vErrors = add(vErrors, instancePath, "minimum");
errors++;
}
}
validate26.errors = vErrors;
return errors === 0;
}


function validate21(data, instancePath){
/*# sourceURL="https://raw.githubusercontent.com/pilot-playbooks/pilot-playbooks/main/schemas/policy.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.pilotPolicy === undefined){
vErrors = add(vErrors, instancePath, "required", "pilotPolicy");
errors++;
}
for(const key0 in data){
if(!((func2.call(schema6.properties, key0)) || (pattern0.test(key0)))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.pilotPolicy !== undefined){
if(!(data.pilotPolicy === 1)){
vErrors = add(vErrors, instancePath+"/pilotPolicy", "enum");
errors++;
}
}
if(data.extends !== undefined){
let data1 = data.extends;
if(((typeof data1 !== "string") && (!(Array.isArray(data1)))) && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/extends", "type");
errors++;
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/extends/" + i0, "type");
errors++;
}
}
}
}
if(data.packs !== undefined){
let data3 = data.packs;
if((!(Array.isArray(data3))) && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/packs", "type");
errors++;
}
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(!((((((data4 === "evaluation") || (data4 === "operations")) || (data4 === "security")) || (data4 === "governance")) || (data4 === "adoption")) || (data4 === null))){
vErrors = add(vErrors, instancePath+"/packs/" + i1, "enum");
errors++;
}
}
}
}
if(data.include !== undefined){
let data5 = data.include;
if((!(Array.isArray(data5))) && (data5 !== null)){
vErrors = add(vErrors, instancePath+"/include", "type");
errors++;
}
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if((typeof data6 !== "string") && (data6 !== null)){
vErrors = add(vErrors, instancePath+"/include/" + i2, "type");
errors++;
}
}
}
}
if(data.exclude !== undefined){
let data7 = data.exclude;
if((!(Array.isArray(data7))) && (data7 !== null)){
vErrors = add(vErrors, instancePath+"/exclude", "type");
errors++;
}
if(Array.isArray(data7)){
const len3 = data7.length;
for(let i3=0; i3<len3; i3++){
let data8 = data7[i3];
if((typeof data8 !== "string") && (data8 !== null)){
vErrors = add(vErrors, instancePath+"/exclude/" + i3, "type");
errors++;
}
}
}
}
if(data.trustedLinks !== undefined){
let data9 = data.trustedLinks;
if((!(Array.isArray(data9))) && (data9 !== null)){
vErrors = add(vErrors, instancePath+"/trustedLinks", "type");
errors++;
}
if(Array.isArray(data9)){
const len4 = data9.length;
for(let i4=0; i4<len4; i4++){
let data10 = data9[i4];
if((typeof data10 !== "string") && (data10 !== null)){
vErrors = add(vErrors, instancePath+"/trustedLinks/" + i4, "type");
errors++;
}
}
}
}
if(data.generated !== undefined){
let data11 = data.generated;
if((!(Array.isArray(data11))) && (data11 !== null)){
vErrors = add(vErrors, instancePath+"/generated", "type");
errors++;
}
if(Array.isArray(data11)){
const len5 = data11.length;
for(let i5=0; i5<len5; i5++){
let data12 = data11[i5];
if((typeof data12 !== "string") && (data12 !== null)){
vErrors = add(vErrors, instancePath+"/generated/" + i5, "type");
errors++;
}
}
}
}
if(data.placeholders !== undefined){
let data13 = data.placeholders;
if((!(Array.isArray(data13))) && (data13 !== null)){
vErrors = add(vErrors, instancePath+"/placeholders", "type");
errors++;
}
if(Array.isArray(data13)){
const len6 = data13.length;
for(let i6=0; i6<len6; i6++){
let data14 = data13[i6];
if((typeof data14 !== "string") && (data14 !== null)){
vErrors = add(vErrors, instancePath+"/placeholders/" + i6, "type");
errors++;
}
}
}
}
if(data.mustApply !== undefined){
let data15 = data.mustApply;
if((!(Array.isArray(data15))) && (data15 !== null)){
vErrors = add(vErrors, instancePath+"/mustApply", "type");
errors++;
}
if(Array.isArray(data15)){
const len7 = data15.length;
for(let i7=0; i7<len7; i7++){
let data16 = data15[i7];
if((typeof data16 !== "string") && (data16 !== null)){
vErrors = add(vErrors, instancePath+"/mustApply/" + i7, "type");
errors++;
}
}
}
}
if(data.checks !== undefined){
let data17 = data.checks;
if((!(data17 && typeof data17 == "object" && !Array.isArray(data17))) && (data17 !== null)){
vErrors = add(vErrors, instancePath+"/checks", "type");
errors++;
}
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key1 in data17){
if(!(validate22(data17[key1], instancePath+"/checks/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.custom !== undefined){
let data19 = data.custom;
if((!(Array.isArray(data19))) && (data19 !== null)){
vErrors = add(vErrors, instancePath+"/custom", "type");
errors++;
}
if(Array.isArray(data19)){
const len8 = data19.length;
for(let i8=0; i8<len8; i8++){
let data20 = data19[i8];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.id === undefined){
vErrors = add(vErrors, instancePath+"/custom/" + i8, "required", "id");
errors++;
}
if(data20.gate === undefined){
vErrors = add(vErrors, instancePath+"/custom/" + i8, "required", "gate");
errors++;
}
if(data20.requiredFor === undefined){
vErrors = add(vErrors, instancePath+"/custom/" + i8, "required", "requiredFor");
errors++;
}
if(data20.message === undefined){
vErrors = add(vErrors, instancePath+"/custom/" + i8, "required", "message");
errors++;
}
if(data20.require === undefined){
vErrors = add(vErrors, instancePath+"/custom/" + i8, "required", "require");
errors++;
}
for(const key2 in data20){
if(!((func2.call(schema6.properties.custom.items.properties, key2)) || (pattern0.test(key2)))){
vErrors = add(vErrors, instancePath+"/custom/" + i8, "additionalProperties", key2);
errors++;
}
}
if(data20.id !== undefined){
if(typeof data20.id !== "string"){
vErrors = add(vErrors, instancePath+"/custom/" + i8+"/id", "type");
errors++;
}
}
if(data20.gate !== undefined){
let data22 = data20.gate;
if((typeof data22 !== "string") && (!(data22 && typeof data22 == "object" && !Array.isArray(data22)))){
vErrors = add(vErrors, instancePath+"/custom/" + i8+"/gate", "type");
errors++;
}
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.id === undefined){
vErrors = add(vErrors, instancePath+"/custom/" + i8+"/gate", "required", "id");
errors++;
}
if(data22.title === undefined){
vErrors = add(vErrors, instancePath+"/custom/" + i8+"/gate", "required", "title");
errors++;
}
for(const key3 in data22){
if(!(((key3 === "id") || (key3 === "title")) || (pattern0.test(key3)))){
vErrors = add(vErrors, instancePath+"/custom/" + i8+"/gate", "additionalProperties", key3);
errors++;
}
}
if(data22.id !== undefined){
if(typeof data22.id !== "string"){
vErrors = add(vErrors, instancePath+"/custom/" + i8+"/gate/id", "type");
errors++;
}
}
if(data22.title !== undefined){
if(typeof data22.title !== "string"){
vErrors = add(vErrors, instancePath+"/custom/" + i8+"/gate/title", "type");
errors++;
}
}
}
}
if(data20.requiredFor !== undefined){
let data25 = data20.requiredFor;
if(!(((data25 === "investigation") || (data25 === "pilot")) || (data25 === "production"))){
vErrors = add(vErrors, instancePath+"/custom/" + i8+"/requiredFor", "enum");
errors++;
}
}
if(data20.message !== undefined){
if(typeof data20.message !== "string"){
vErrors = add(vErrors, instancePath+"/custom/" + i8+"/message", "type");
errors++;
}
}
if(data20.why !== undefined){
let data27 = data20.why;
if((typeof data27 !== "string") && (data27 !== null)){
vErrors = add(vErrors, instancePath+"/custom/" + i8+"/why", "type");
errors++;
}
}
if(data20.docs !== undefined){
if(!(validate24(data20.docs, instancePath+"/custom/" + i8+"/docs"))){
vErrors = join(vErrors, validate24.errors);
errors = vErrors.length;
}
}
if(data20.at !== undefined){
let data29 = data20.at;
if((typeof data29 !== "string") && (data29 !== null)){
vErrors = add(vErrors, instancePath+"/custom/" + i8+"/at", "type");
errors++;
}
}
if(data20.when !== undefined){
let data30 = data20.when;
if(((!(data30 && typeof data30 == "object" && !Array.isArray(data30))) && (typeof data30 !== "boolean")) && (data30 !== null)){
vErrors = add(vErrors, instancePath+"/custom/" + i8+"/when", "type");
errors++;
}
}
if(data20.require !== undefined){
let data31 = data20.require;
if((!(data31 && typeof data31 == "object" && !Array.isArray(data31))) && (typeof data31 !== "boolean")){
vErrors = add(vErrors, instancePath+"/custom/" + i8+"/require", "type");
errors++;
}
}
if(data20.fix !== undefined){
let data32 = data20.fix;
if((!(data32 && typeof data32 == "object" && !Array.isArray(data32))) && (data32 !== null)){
vErrors = add(vErrors, instancePath+"/custom/" + i8+"/fix", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/custom/" + i8, "type");
errors++;
}
}
}
}
if(data.minimumReadiness !== undefined){
if(!(validate26(data.minimumReadiness, instancePath+"/minimumReadiness"))){
vErrors = join(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

export function faultsOf(data) {
validate21(data, "");
return validate21.errors;
}
