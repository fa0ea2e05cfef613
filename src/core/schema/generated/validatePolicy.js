// Generated from schemas/policy.schema.json by "npm run generate". Do not edit.
import schema from "../../../../schemas/policy.schema.json";
import * as formats from "../formats";
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
const pattern0 = new RegExp("^x-", "u");

function validate22(data, instancePath){
let vErrors = null;
let errors = 0;
if(!((((data === "off") || (data === "investigation")) || (data === "pilot")) || (data === "production"))){
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

const func2 = Object.prototype.hasOwnProperty;

function validate21(data, instancePath){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.pilotPolicy === undefined){
vErrors = add(vErrors, instancePath, "required", "pilotPolicy");
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "pilotPolicy") || (key0 === "extends")) || (key0 === "packs")) || (key0 === "include")) || (key0 === "checks")) || (key0 === "custom")) || (key0 === "minimumReadiness")) || (pattern0.test(key0)))){
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
if(data.checks !== undefined){
let data7 = data.checks;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
vErrors = add(vErrors, instancePath+"/checks", "type");
errors++;
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!(validate22(data7[key1], instancePath+"/checks/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.custom !== undefined){
let data9 = data.custom;
if((!(Array.isArray(data9))) && (data9 !== null)){
vErrors = add(vErrors, instancePath+"/custom", "type");
errors++;
}
if(Array.isArray(data9)){
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.id === undefined){
vErrors = add(vErrors, instancePath+"/custom/" + i3, "required", "id");
errors++;
}
if(data10.gate === undefined){
vErrors = add(vErrors, instancePath+"/custom/" + i3, "required", "gate");
errors++;
}
if(data10.requiredFor === undefined){
vErrors = add(vErrors, instancePath+"/custom/" + i3, "required", "requiredFor");
errors++;
}
if(data10.message === undefined){
vErrors = add(vErrors, instancePath+"/custom/" + i3, "required", "message");
errors++;
}
if(data10.require === undefined){
vErrors = add(vErrors, instancePath+"/custom/" + i3, "required", "require");
errors++;
}
for(const key2 in data10){
if(!((func2.call(schema6.properties.custom.items.properties, key2)) || (pattern0.test(key2)))){
vErrors = add(vErrors, instancePath+"/custom/" + i3, "additionalProperties", key2);
errors++;
}
}
if(data10.id !== undefined){
if(typeof data10.id !== "string"){
vErrors = add(vErrors, instancePath+"/custom/" + i3+"/id", "type");
errors++;
}
}
if(data10.gate !== undefined){
let data12 = data10.gate;
if((typeof data12 !== "string") && (!(data12 && typeof data12 == "object" && !Array.isArray(data12)))){
vErrors = add(vErrors, instancePath+"/custom/" + i3+"/gate", "type");
errors++;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.id === undefined){
vErrors = add(vErrors, instancePath+"/custom/" + i3+"/gate", "required", "id");
errors++;
}
if(data12.title === undefined){
vErrors = add(vErrors, instancePath+"/custom/" + i3+"/gate", "required", "title");
errors++;
}
for(const key3 in data12){
if(!(((key3 === "id") || (key3 === "title")) || (pattern0.test(key3)))){
vErrors = add(vErrors, instancePath+"/custom/" + i3+"/gate", "additionalProperties", key3);
errors++;
}
}
if(data12.id !== undefined){
if(typeof data12.id !== "string"){
vErrors = add(vErrors, instancePath+"/custom/" + i3+"/gate/id", "type");
errors++;
}
}
if(data12.title !== undefined){
if(typeof data12.title !== "string"){
vErrors = add(vErrors, instancePath+"/custom/" + i3+"/gate/title", "type");
errors++;
}
}
}
}
if(data10.requiredFor !== undefined){
let data15 = data10.requiredFor;
if(!(((data15 === "investigation") || (data15 === "pilot")) || (data15 === "production"))){
vErrors = add(vErrors, instancePath+"/custom/" + i3+"/requiredFor", "enum");
errors++;
}
}
if(data10.message !== undefined){
if(typeof data10.message !== "string"){
vErrors = add(vErrors, instancePath+"/custom/" + i3+"/message", "type");
errors++;
}
}
if(data10.why !== undefined){
let data17 = data10.why;
if((typeof data17 !== "string") && (data17 !== null)){
vErrors = add(vErrors, instancePath+"/custom/" + i3+"/why", "type");
errors++;
}
}
if(data10.docs !== undefined){
if(!(validate24(data10.docs, instancePath+"/custom/" + i3+"/docs"))){
vErrors = join(vErrors, validate24.errors);
errors = vErrors.length;
}
}
if(data10.at !== undefined){
let data19 = data10.at;
if((typeof data19 !== "string") && (data19 !== null)){
vErrors = add(vErrors, instancePath+"/custom/" + i3+"/at", "type");
errors++;
}
}
if(data10.when !== undefined){
let data20 = data10.when;
if(((!(data20 && typeof data20 == "object" && !Array.isArray(data20))) && (typeof data20 !== "boolean")) && (data20 !== null)){
vErrors = add(vErrors, instancePath+"/custom/" + i3+"/when", "type");
errors++;
}
}
if(data10.require !== undefined){
let data21 = data10.require;
if((!(data21 && typeof data21 == "object" && !Array.isArray(data21))) && (typeof data21 !== "boolean")){
vErrors = add(vErrors, instancePath+"/custom/" + i3+"/require", "type");
errors++;
}
}
if(data10.fix !== undefined){
let data22 = data10.fix;
if((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (data22 !== null)){
vErrors = add(vErrors, instancePath+"/custom/" + i3+"/fix", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/custom/" + i3, "type");
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
