// Generated from schemas/playbook.schema.json by "npm run generate". Do not edit.
import schema from "../../../../schemas/playbook.schema.json";
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
const formats0 = formats.placeholder;

function validate23(data, instancePath){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!(formats0(data))){
vErrors = add(vErrors, instancePath, "format");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const formats2 = formats["playbook-date"];

function validate22(data, instancePath){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
vErrors = add(vErrors, instancePath, "type");
errors++;
}
const _errs2 = errors;
let valid0 = true;
const _errs3 = errors;
if(!(validate23(data, instancePath))){
vErrors = join(vErrors, validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs4 = errors;
if(typeof data === "string"){
if(!(formats2(data))){
vErrors = add(vErrors, instancePath, "format");
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
vErrors = add(vErrors, instancePath, "if");
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const pattern6 = new RegExp("^(?!\\s*<?(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp]|[Ff][Ii][Ll][Ee]):|[A-Za-z][A-Za-z0-9+.-]+://))[\\s\\S]", "u");

function validate31(data, instancePath){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
vErrors = add(vErrors, instancePath, "type");
errors++;
}
const _errs2 = errors;
let valid0 = true;
const _errs3 = errors;
if(!(validate23(data, instancePath))){
vErrors = join(vErrors, validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs4 = errors;
if(typeof data === "string"){
if(!pattern6.test(data)){
vErrors = add(vErrors, instancePath, "pattern");
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
vErrors = add(vErrors, instancePath, "if");
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

const pattern7 = new RegExp("^(?=\\s*<[^<>]*>\\s*$|[^<>]*$)\\s*<?[Hh][Tt][Tt][Pp][Ss]://(?:[^\\s/?#@<>\"{}|\\\\^`\\[\\]]+@)?(?:[^\\s./?#@:\\[\\]<>\"{}|\\\\^`%]+(?:\\.[^\\s./?#@:\\[\\]<>\"{}|\\\\^`%]+)*\\.?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?(?:[/?#](?:[^\\s<>\"{}|\\\\^`%]|%[0-9A-Fa-f]{2})*)?>?\\s*$", "u");

function validate34(data, instancePath){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
vErrors = add(vErrors, instancePath, "type");
errors++;
}
const _errs2 = errors;
let valid0 = true;
const _errs3 = errors;
if(!(validate23(data, instancePath))){
vErrors = join(vErrors, validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs4 = errors;
if(typeof data === "string"){
if(!pattern7.test(data)){
vErrors = add(vErrors, instancePath, "pattern");
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
vErrors = add(vErrors, instancePath, "if");
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}

const pattern8 = new RegExp("^/(?:[^~]|~[01])*$", "u");

function validate37(data, instancePath){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
vErrors = add(vErrors, instancePath, "type");
errors++;
}
const _errs2 = errors;
let valid0 = true;
const _errs3 = errors;
if(!(validate23(data, instancePath))){
vErrors = join(vErrors, validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs4 = errors;
if(typeof data === "string"){
if(!pattern8.test(data)){
vErrors = add(vErrors, instancePath, "pattern");
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
vErrors = add(vErrors, instancePath, "if");
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}

const formats4 = formats["playbook-duration"];

function validate41(data, instancePath){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
vErrors = add(vErrors, instancePath, "type");
errors++;
}
const _errs2 = errors;
let valid0 = true;
const _errs3 = errors;
if(!(validate23(data, instancePath))){
vErrors = join(vErrors, validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs4 = errors;
if(typeof data === "string"){
if(!(formats4(data))){
vErrors = add(vErrors, instancePath, "format");
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
vErrors = add(vErrors, instancePath, "if");
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}

const pattern4 = new RegExp("^(?=\\s*<[^<>]*>\\s*$|[^<>]*$)\\s*<?[Hh][Tt][Tt][Pp][Ss]://(?:[^\\s/?#@<>\"{}|\\\\^`\\[\\]]+@)?(?:[^\\s./?#@:\\[\\]<>\"{}|\\\\^`%]+(?:\\.[^\\s./?#@:\\[\\]<>\"{}|\\\\^`%]+)*\\.?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?(?:[/?#](?:[^\\s<>\"{}|\\\\^`%]|%[0-9A-Fa-f]{2})*)?>?\\s*$|^(?!\\s*<?(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp]|[Ff][Ii][Ll][Ee]):|[A-Za-z][A-Za-z0-9+.-]+://))[\\s\\S]", "u");

function validate27(data, instancePath){
let vErrors = null;
let errors = 0;
if(((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))) && (data !== null)){
vErrors = add(vErrors, instancePath, "type");
errors++;
}
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.path === undefined) && (missing0 = "path")) || ((data.url === undefined) && (missing0 = "url"))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data.path !== undefined){
let data0 = data.path;
const _errs5 = errors;
if(typeof data0 !== "string"){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const _errs7 = errors;
const _errs8 = errors;
if(!(validate23(data0, instancePath+"/path"))){
vErrors = join(vErrors, validate23.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
if(valid2){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.url !== undefined){
let data1 = data.url;
const _errs9 = errors;
if(typeof data1 !== "string"){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const _errs11 = errors;
const _errs12 = errors;
if(!(validate23(data1, instancePath+"/url"))){
vErrors = join(vErrors, validate23.errors);
errors = vErrors.length;
}
var valid3 = _errs12 === errors;
if(valid3){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var valid0 = _errs3 === errors;
if(valid0){
vErrors = add(vErrors, instancePath, "not");
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
const _errs13 = errors;
let valid4 = true;
const _errs14 = errors;
if(typeof data !== "string"){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs14 === errors;
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs16 = errors;
const _errs17 = errors;
let valid5 = true;
const _errs18 = errors;
if(!(validate23(data, instancePath))){
vErrors = join(vErrors, validate23.errors);
errors = vErrors.length;
}
var _valid1 = _errs18 === errors;
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs19 = errors;
if(typeof data === "string"){
if(!pattern4.test(data)){
vErrors = add(vErrors, instancePath, "pattern");
errors++;
}
}
var _valid1 = _errs19 === errors;
valid5 = _valid1;
}
if(!valid5){
vErrors = add(vErrors, instancePath, "if");
errors++;
}
var _valid0 = _errs16 === errors;
valid4 = _valid0;
}
if(!valid4){
vErrors = add(vErrors, instancePath, "if");
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "path") || (key0 === "url")) || (key0 === "anchor")) || (key0 === "pointer")) || (key0 === "date")) || (key0 === "validFor")) || (key0 === "note")) || (pattern0.test(key0)))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.path !== undefined){
if(!(validate31(data.path, instancePath+"/path"))){
vErrors = join(vErrors, validate31.errors);
errors = vErrors.length;
}
}
if(data.url !== undefined){
if(!(validate34(data.url, instancePath+"/url"))){
vErrors = join(vErrors, validate34.errors);
errors = vErrors.length;
}
}
if(data.anchor !== undefined){
let data4 = data.anchor;
if((typeof data4 !== "string") && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/anchor", "type");
errors++;
}
}
if(data.pointer !== undefined){
if(!(validate37(data.pointer, instancePath+"/pointer"))){
vErrors = join(vErrors, validate37.errors);
errors = vErrors.length;
}
}
if(data.date !== undefined){
if(!(validate22(data.date, instancePath+"/date"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.validFor !== undefined){
if(!(validate41(data.validFor, instancePath+"/validFor"))){
vErrors = join(vErrors, validate41.errors);
errors = vErrors.length;
}
}
if(data.note !== undefined){
let data8 = data.note;
if((typeof data8 !== "string") && (data8 !== null)){
vErrors = add(vErrors, instancePath+"/note", "type");
errors++;
}
}
}
validate27.errors = vErrors;
return errors === 0;
}

const formats6 = formats.contact;

function validate46(data, instancePath){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
vErrors = add(vErrors, instancePath, "type");
errors++;
}
const _errs2 = errors;
let valid0 = true;
const _errs3 = errors;
if(!(validate23(data, instancePath))){
vErrors = join(vErrors, validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs4 = errors;
if(typeof data === "string"){
if(!(formats6(data))){
vErrors = add(vErrors, instancePath, "format");
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
vErrors = add(vErrors, instancePath, "if");
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}


function validate45(data, instancePath){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = add(vErrors, instancePath, "type");
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "role")) || (key0 === "contact")) || (key0 === "backup")) || (pattern0.test(key0)))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/name", "type");
errors++;
}
}
if(data.role !== undefined){
let data1 = data.role;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/role", "type");
errors++;
}
}
if(data.contact !== undefined){
if(!(validate46(data.contact, instancePath+"/contact"))){
vErrors = join(vErrors, validate46.errors);
errors = vErrors.length;
}
}
if(data.backup !== undefined){
if(!(validate46(data.backup, instancePath+"/backup"))){
vErrors = join(vErrors, validate46.errors);
errors = vErrors.length;
}
}
}
validate45.errors = vErrors;
return errors === 0;
}


function validate61(data, instancePath){
let vErrors = null;
let errors = 0;
if(((!((typeof data == "number") && (isFinite(data)))) && (typeof data !== "string")) && (data !== null)){
vErrors = add(vErrors, instancePath, "type");
errors++;
}
const _errs2 = errors;
let valid0 = true;
const _errs3 = errors;
if(typeof data !== "string"){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs5 = errors;
if(!(validate23(data, instancePath))){
vErrors = join(vErrors, validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
}
if(!valid0){
vErrors = add(vErrors, instancePath, "if");
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}


function validate59(data, instancePath){
let vErrors = null;
let errors = 0;
if((((!((typeof data == "number") && (isFinite(data)))) && (typeof data !== "string")) && (!(data && typeof data == "object" && !Array.isArray(data)))) && (data !== null)){
vErrors = add(vErrors, instancePath, "type");
errors++;
}
const _errs2 = errors;
let valid0 = true;
const _errs3 = errors;
if(typeof data !== "string"){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs5 = errors;
if(!(validate23(data, instancePath))){
vErrors = join(vErrors, validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
}
if(!valid0){
vErrors = add(vErrors, instancePath, "if");
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "value") || (key0 === "date")) || (key0 === "method")) || (key0 === "sample")) || (key0 === "evidence")) || (pattern0.test(key0)))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.value !== undefined){
if(!(validate61(data.value, instancePath+"/value"))){
vErrors = join(vErrors, validate61.errors);
errors = vErrors.length;
}
}
if(data.date !== undefined){
if(!(validate22(data.date, instancePath+"/date"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.method !== undefined){
let data2 = data.method;
if(!((((((data2 === "measured") || (data2 === "sampled")) || (data2 === "survey")) || (data2 === "self-reported")) || (data2 === "estimated")) || (data2 === null))){
vErrors = add(vErrors, instancePath+"/method", "enum");
errors++;
}
}
if(data.sample !== undefined){
let data3 = data.sample;
if(((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")) && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/sample", "type");
errors++;
}
}
if(data.evidence !== undefined){
if(!(validate27(data.evidence, instancePath+"/evidence"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
}
validate59.errors = vErrors;
return errors === 0;
}


function validate101(data, instancePath){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
vErrors = add(vErrors, instancePath, "type");
errors++;
}
const _errs2 = errors;
let valid0 = true;
const _errs3 = errors;
if(!(validate23(data, instancePath))){
vErrors = join(vErrors, validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs4 = errors;
if(typeof data === "string"){
if(!(formats2(data))){
vErrors = add(vErrors, instancePath, "format");
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
vErrors = add(vErrors, instancePath, "if");
errors++;
}
validate101.errors = vErrors;
return errors === 0;
}


function validate21(data, instancePath){
/*# sourceURL="https://raw.githubusercontent.com/pilot-playbooks/pilot-playbooks/main/schemas/playbook.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.pilotPlaybook === undefined){
vErrors = add(vErrors, instancePath, "required", "pilotPlaybook");
errors++;
}
if(data.name === undefined){
vErrors = add(vErrors, instancePath, "required", "name");
errors++;
}
if(data.stage === undefined){
vErrors = add(vErrors, instancePath, "required", "stage");
errors++;
}
for(const key0 in data){
if(!((func2.call(schema6.properties, key0)) || (pattern0.test(key0)))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/$schema", "type");
errors++;
}
}
if(data.pilotPlaybook !== undefined){
if(!(data.pilotPlaybook === 1)){
vErrors = add(vErrors, instancePath+"/pilotPlaybook", "enum");
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
vErrors = add(vErrors, instancePath+"/name", "type");
errors++;
}
}
if(data.id !== undefined){
let data3 = data.id;
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/id", "type");
errors++;
}
}
if(data.summary !== undefined){
let data4 = data.summary;
if((typeof data4 !== "string") && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/summary", "type");
errors++;
}
}
if(data.stage !== undefined){
let data5 = data.stage;
if(!(((data5 === "investigation") || (data5 === "pilot")) || (data5 === "production"))){
vErrors = add(vErrors, instancePath+"/stage", "enum");
errors++;
}
}
if(data.started !== undefined){
if(!(validate22(data.started, instancePath+"/started"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.ended !== undefined){
if(!(validate22(data.ended, instancePath+"/ended"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.status !== undefined){
let data8 = data.status;
if(!((((((data8 === "active") || (data8 === "paused")) || (data8 === "completed")) || (data8 === "stopped")) || (data8 === "retired")) || (data8 === null))){
vErrors = add(vErrors, instancePath+"/status", "enum");
errors++;
}
}
if(data.risk !== undefined){
let data9 = data.risk;
if(!((((data9 === "low") || (data9 === "medium")) || (data9 === "high")) || (data9 === null))){
vErrors = add(vErrors, instancePath+"/risk", "enum");
errors++;
}
}
if(data.tool !== undefined){
let data10 = data.tool;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
vErrors = add(vErrors, instancePath+"/tool", "type");
errors++;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key1 in data10){
if(!(((((key1 === "name") || (key1 === "kind")) || (key1 === "vendor")) || (key1 === "model")) || (pattern0.test(key1)))){
vErrors = add(vErrors, instancePath+"/tool", "additionalProperties", key1);
errors++;
}
}
if(data10.name !== undefined){
let data11 = data10.name;
if((typeof data11 !== "string") && (data11 !== null)){
vErrors = add(vErrors, instancePath+"/tool/name", "type");
errors++;
}
}
if(data10.kind !== undefined){
let data12 = data10.kind;
if(!(((data12 === "general-purpose") || (data12 === "task-specific")) || (data12 === null))){
vErrors = add(vErrors, instancePath+"/tool/kind", "enum");
errors++;
}
}
if(data10.vendor !== undefined){
let data13 = data10.vendor;
if(((typeof data13 !== "string") && (!(Array.isArray(data13)))) && (data13 !== null)){
vErrors = add(vErrors, instancePath+"/tool/vendor", "type");
errors++;
}
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
if((typeof data14 !== "string") && (data14 !== null)){
vErrors = add(vErrors, instancePath+"/tool/vendor/" + i0, "type");
errors++;
}
}
}
}
if(data10.model !== undefined){
let data15 = data10.model;
if(((typeof data15 !== "string") && (!((typeof data15 == "number") && (isFinite(data15))))) && (data15 !== null)){
vErrors = add(vErrors, instancePath+"/tool/model", "type");
errors++;
}
}
}
}
if(data.workflow !== undefined){
let data16 = data.workflow;
if((!(data16 && typeof data16 == "object" && !Array.isArray(data16))) && (data16 !== null)){
vErrors = add(vErrors, instancePath+"/workflow", "type");
errors++;
}
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key2 in data16){
if(!(((((((key2 === "name") || (key2 === "users")) || (key2 === "trigger")) || (key2 === "steps")) || (key2 === "systemOfRecord")) || (key2 === "volume")) || (pattern0.test(key2)))){
vErrors = add(vErrors, instancePath+"/workflow", "additionalProperties", key2);
errors++;
}
}
if(data16.name !== undefined){
let data17 = data16.name;
if((typeof data17 !== "string") && (data17 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/name", "type");
errors++;
}
}
if(data16.users !== undefined){
let data18 = data16.users;
if((!(Array.isArray(data18))) && (data18 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/users", "type");
errors++;
}
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if((typeof data19 !== "string") && (data19 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/users/" + i1, "type");
errors++;
}
}
}
}
if(data16.trigger !== undefined){
let data20 = data16.trigger;
if((typeof data20 !== "string") && (data20 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/trigger", "type");
errors++;
}
}
if(data16.steps !== undefined){
let data21 = data16.steps;
if((!(Array.isArray(data21))) && (data21 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/steps", "type");
errors++;
}
if(Array.isArray(data21)){
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
let data22 = data21[i2];
if((typeof data22 !== "string") && (data22 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/steps/" + i2, "type");
errors++;
}
}
}
}
if(data16.systemOfRecord !== undefined){
let data23 = data16.systemOfRecord;
if((typeof data23 !== "string") && (data23 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/systemOfRecord", "type");
errors++;
}
}
if(data16.volume !== undefined){
let data24 = data16.volume;
if(((typeof data24 !== "string") && (!((typeof data24 == "number") && (isFinite(data24))))) && (data24 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/volume", "type");
errors++;
}
}
}
}
if(data.edgeCases !== undefined){
let data25 = data.edgeCases;
if((!(Array.isArray(data25))) && (data25 !== null)){
vErrors = add(vErrors, instancePath+"/edgeCases", "type");
errors++;
}
if(Array.isArray(data25)){
const len3 = data25.length;
for(let i3=0; i3<len3; i3++){
let data26 = data25[i3];
if((!(data26 && typeof data26 == "object" && !Array.isArray(data26))) && (data26 !== null)){
vErrors = add(vErrors, instancePath+"/edgeCases/" + i3, "type");
errors++;
}
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key3 in data26){
if(!((((((key3 === "kind") || (key3 === "case")) || (key3 === "response")) || (key3 === "handledBy")) || (key3 === "test")) || (pattern0.test(key3)))){
vErrors = add(vErrors, instancePath+"/edgeCases/" + i3, "additionalProperties", key3);
errors++;
}
}
if(data26.kind !== undefined){
let data27 = data26.kind;
if(!((((((((((data27 === "missing") || (data27 === "contradictory")) || (data27 === "late")) || (data27 === "malformed")) || (data27 === "out-of-scope")) || (data27 === "adversarial")) || (data27 === "hallucination")) || (data27 === "bias")) || (data27 === "other")) || (data27 === null))){
vErrors = add(vErrors, instancePath+"/edgeCases/" + i3+"/kind", "enum");
errors++;
}
}
if(data26.case !== undefined){
let data28 = data26.case;
if((typeof data28 !== "string") && (data28 !== null)){
vErrors = add(vErrors, instancePath+"/edgeCases/" + i3+"/case", "type");
errors++;
}
}
if(data26.response !== undefined){
let data29 = data26.response;
if((typeof data29 !== "string") && (data29 !== null)){
vErrors = add(vErrors, instancePath+"/edgeCases/" + i3+"/response", "type");
errors++;
}
}
if(data26.handledBy !== undefined){
let data30 = data26.handledBy;
if((typeof data30 !== "string") && (data30 !== null)){
vErrors = add(vErrors, instancePath+"/edgeCases/" + i3+"/handledBy", "type");
errors++;
}
}
if(data26.test !== undefined){
if(!(validate27(data26.test, instancePath+"/edgeCases/" + i3+"/test"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data.ownership !== undefined){
let data32 = data.ownership;
if((!(data32 && typeof data32 == "object" && !Array.isArray(data32))) && (data32 !== null)){
vErrors = add(vErrors, instancePath+"/ownership", "type");
errors++;
}
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key4 in data32){
if(!((((((key4 === "workflow") || (key4 === "tool")) || (key4 === "sponsor")) || (key4 === "oversight")) || (key4 === "oncall")) || (pattern0.test(key4)))){
vErrors = add(vErrors, instancePath+"/ownership", "additionalProperties", key4);
errors++;
}
}
if(data32.workflow !== undefined){
if(!(validate45(data32.workflow, instancePath+"/ownership/workflow"))){
vErrors = join(vErrors, validate45.errors);
errors = vErrors.length;
}
}
if(data32.tool !== undefined){
if(!(validate45(data32.tool, instancePath+"/ownership/tool"))){
vErrors = join(vErrors, validate45.errors);
errors = vErrors.length;
}
}
if(data32.sponsor !== undefined){
if(!(validate45(data32.sponsor, instancePath+"/ownership/sponsor"))){
vErrors = join(vErrors, validate45.errors);
errors = vErrors.length;
}
}
if(data32.oversight !== undefined){
if(!(validate45(data32.oversight, instancePath+"/ownership/oversight"))){
vErrors = join(vErrors, validate45.errors);
errors = vErrors.length;
}
}
if(data32.oncall !== undefined){
if(!(validate45(data32.oncall, instancePath+"/ownership/oncall"))){
vErrors = join(vErrors, validate45.errors);
errors = vErrors.length;
}
}
}
}
if(data.integration !== undefined){
let data38 = data.integration;
if((!(data38 && typeof data38 == "object" && !Array.isArray(data38))) && (data38 !== null)){
vErrors = add(vErrors, instancePath+"/integration", "type");
errors++;
}
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key5 in data38){
if(!(((((key5 === "systems") || (key5 === "entryPoint")) || (key5 === "fallback")) || (key5 === "evidence")) || (pattern0.test(key5)))){
vErrors = add(vErrors, instancePath+"/integration", "additionalProperties", key5);
errors++;
}
}
if(data38.systems !== undefined){
let data39 = data38.systems;
if((!(Array.isArray(data39))) && (data39 !== null)){
vErrors = add(vErrors, instancePath+"/integration/systems", "type");
errors++;
}
if(Array.isArray(data39)){
const len4 = data39.length;
for(let i4=0; i4<len4; i4++){
let data40 = data39[i4];
if((!(data40 && typeof data40 == "object" && !Array.isArray(data40))) && (data40 !== null)){
vErrors = add(vErrors, instancePath+"/integration/systems/" + i4, "type");
errors++;
}
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key6 in data40){
if(!(((((key6 === "name") || (key6 === "access")) || (key6 === "status")) || (key6 === "evidence")) || (pattern0.test(key6)))){
vErrors = add(vErrors, instancePath+"/integration/systems/" + i4, "additionalProperties", key6);
errors++;
}
}
if(data40.name !== undefined){
let data41 = data40.name;
if((typeof data41 !== "string") && (data41 !== null)){
vErrors = add(vErrors, instancePath+"/integration/systems/" + i4+"/name", "type");
errors++;
}
}
if(data40.access !== undefined){
let data42 = data40.access;
if(!((((data42 === "read") || (data42 === "write")) || (data42 === "read-write")) || (data42 === null))){
vErrors = add(vErrors, instancePath+"/integration/systems/" + i4+"/access", "enum");
errors++;
}
}
if(data40.status !== undefined){
let data43 = data40.status;
if(!(((data43 === "planned") || (data43 === "live")) || (data43 === null))){
vErrors = add(vErrors, instancePath+"/integration/systems/" + i4+"/status", "enum");
errors++;
}
}
if(data40.evidence !== undefined){
if(!(validate27(data40.evidence, instancePath+"/integration/systems/" + i4+"/evidence"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data38.entryPoint !== undefined){
let data45 = data38.entryPoint;
if((typeof data45 !== "string") && (data45 !== null)){
vErrors = add(vErrors, instancePath+"/integration/entryPoint", "type");
errors++;
}
}
if(data38.fallback !== undefined){
let data46 = data38.fallback;
if((typeof data46 !== "string") && (data46 !== null)){
vErrors = add(vErrors, instancePath+"/integration/fallback", "type");
errors++;
}
}
if(data38.evidence !== undefined){
if(!(validate27(data38.evidence, instancePath+"/integration/evidence"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
}
}
if(data.trust !== undefined){
let data48 = data.trust;
if((!(data48 && typeof data48 == "object" && !Array.isArray(data48))) && (data48 !== null)){
vErrors = add(vErrors, instancePath+"/trust", "type");
errors++;
}
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
for(const key7 in data48){
if(!((((((key7 === "controls") || (key7 === "sources")) || (key7 === "abstains")) || (key7 === "disclosure")) || (key7 === "evidence")) || (pattern0.test(key7)))){
vErrors = add(vErrors, instancePath+"/trust", "additionalProperties", key7);
errors++;
}
}
if(data48.controls !== undefined){
let data49 = data48.controls;
if((!(Array.isArray(data49))) && (data49 !== null)){
vErrors = add(vErrors, instancePath+"/trust/controls", "type");
errors++;
}
if(Array.isArray(data49)){
const len5 = data49.length;
for(let i5=0; i5<len5; i5++){
let data50 = data49[i5];
if(!((((((((data50 === "edit") || (data50 === "reject")) || (data50 === "retry")) || (data50 === "steer")) || (data50 === "undo")) || (data50 === "approve")) || (data50 === "verify")) || (data50 === null))){
vErrors = add(vErrors, instancePath+"/trust/controls/" + i5, "enum");
errors++;
}
}
}
}
if(data48.sources !== undefined){
let data51 = data48.sources;
if((typeof data51 !== "string") && (data51 !== null)){
vErrors = add(vErrors, instancePath+"/trust/sources", "type");
errors++;
}
}
if(data48.abstains !== undefined){
let data52 = data48.abstains;
if((typeof data52 !== "string") && (data52 !== null)){
vErrors = add(vErrors, instancePath+"/trust/abstains", "type");
errors++;
}
}
if(data48.disclosure !== undefined){
let data53 = data48.disclosure;
if((typeof data53 !== "string") && (data53 !== null)){
vErrors = add(vErrors, instancePath+"/trust/disclosure", "type");
errors++;
}
}
if(data48.evidence !== undefined){
if(!(validate27(data48.evidence, instancePath+"/trust/evidence"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
}
}
if(data.learning !== undefined){
let data55 = data.learning;
if((!(data55 && typeof data55 == "object" && !Array.isArray(data55))) && (data55 !== null)){
vErrors = add(vErrors, instancePath+"/learning", "type");
errors++;
}
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key8 in data55){
if(!(((((key8 === "captures") || (key8 === "store")) || (key8 === "context")) || (key8 === "evidence")) || (pattern0.test(key8)))){
vErrors = add(vErrors, instancePath+"/learning", "additionalProperties", key8);
errors++;
}
}
if(data55.captures !== undefined){
let data56 = data55.captures;
if((!(Array.isArray(data56))) && (data56 !== null)){
vErrors = add(vErrors, instancePath+"/learning/captures", "type");
errors++;
}
if(Array.isArray(data56)){
const len6 = data56.length;
for(let i6=0; i6<len6; i6++){
let data57 = data56[i6];
if((typeof data57 !== "string") && (data57 !== null)){
vErrors = add(vErrors, instancePath+"/learning/captures/" + i6, "type");
errors++;
}
}
}
}
if(data55.store !== undefined){
let data58 = data55.store;
if((typeof data58 !== "string") && (data58 !== null)){
vErrors = add(vErrors, instancePath+"/learning/store", "type");
errors++;
}
}
if(data55.context !== undefined){
let data59 = data55.context;
if((typeof data59 !== "string") && (data59 !== null)){
vErrors = add(vErrors, instancePath+"/learning/context", "type");
errors++;
}
}
if(data55.evidence !== undefined){
if(!(validate27(data55.evidence, instancePath+"/learning/evidence"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
}
}
if(data.success !== undefined){
let data61 = data.success;
if((!(data61 && typeof data61 == "object" && !Array.isArray(data61))) && (data61 !== null)){
vErrors = add(vErrors, instancePath+"/success", "type");
errors++;
}
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key9 in data61){
if(!((((key9 === "hypothesis") || (key9 === "metrics")) || (key9 === "stopWhen")) || (pattern0.test(key9)))){
vErrors = add(vErrors, instancePath+"/success", "additionalProperties", key9);
errors++;
}
}
if(data61.hypothesis !== undefined){
let data62 = data61.hypothesis;
if((typeof data62 !== "string") && (data62 !== null)){
vErrors = add(vErrors, instancePath+"/success/hypothesis", "type");
errors++;
}
}
if(data61.metrics !== undefined){
let data63 = data61.metrics;
if((!(Array.isArray(data63))) && (data63 !== null)){
vErrors = add(vErrors, instancePath+"/success/metrics", "type");
errors++;
}
if(Array.isArray(data63)){
const len7 = data63.length;
for(let i7=0; i7<len7; i7++){
let data64 = data63[i7];
if((!(data64 && typeof data64 == "object" && !Array.isArray(data64))) && (data64 !== null)){
vErrors = add(vErrors, instancePath+"/success/metrics/" + i7, "type");
errors++;
}
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
for(const key10 in data64){
if(!((func2.call(schema6.properties.success.properties.metrics.items.properties, key10)) || (pattern0.test(key10)))){
vErrors = add(vErrors, instancePath+"/success/metrics/" + i7, "additionalProperties", key10);
errors++;
}
}
if(data64.name !== undefined){
let data65 = data64.name;
if((typeof data65 !== "string") && (data65 !== null)){
vErrors = add(vErrors, instancePath+"/success/metrics/" + i7+"/name", "type");
errors++;
}
}
if(data64.kind !== undefined){
let data66 = data64.kind;
if(!(((((((((((((((data66 === "cycle-time") || (data66 === "errors")) || (data66 === "touchpoints")) || (data66 === "external-spend")) || (data66 === "revenue")) || (data66 === "risk")) || (data66 === "capacity")) || (data66 === "safety")) || (data66 === "quality")) || (data66 === "rework")) || (data66 === "activity")) || (data66 === "adoption")) || (data66 === "satisfaction")) || (data66 === "other")) || (data66 === null))){
vErrors = add(vErrors, instancePath+"/success/metrics/" + i7+"/kind", "enum");
errors++;
}
}
if(data64.unit !== undefined){
let data67 = data64.unit;
if((typeof data67 !== "string") && (data67 !== null)){
vErrors = add(vErrors, instancePath+"/success/metrics/" + i7+"/unit", "type");
errors++;
}
}
if(data64.better !== undefined){
let data68 = data64.better;
if(!(((data68 === "lower") || (data68 === "higher")) || (data68 === null))){
vErrors = add(vErrors, instancePath+"/success/metrics/" + i7+"/better", "enum");
errors++;
}
}
if(data64.baseline !== undefined){
if(!(validate59(data64.baseline, instancePath+"/success/metrics/" + i7+"/baseline"))){
vErrors = join(vErrors, validate59.errors);
errors = vErrors.length;
}
}
if(data64.target !== undefined){
if(!(validate59(data64.target, instancePath+"/success/metrics/" + i7+"/target"))){
vErrors = join(vErrors, validate59.errors);
errors = vErrors.length;
}
}
if(data64.by !== undefined){
if(!(validate22(data64.by, instancePath+"/success/metrics/" + i7+"/by"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data64.actual !== undefined){
if(!(validate59(data64.actual, instancePath+"/success/metrics/" + i7+"/actual"))){
vErrors = join(vErrors, validate59.errors);
errors = vErrors.length;
}
}
if(data64.guard !== undefined){
let data73 = data64.guard;
if((typeof data73 !== "string") && (data73 !== null)){
vErrors = add(vErrors, instancePath+"/success/metrics/" + i7+"/guard", "type");
errors++;
}
}
}
}
}
}
if(data61.stopWhen !== undefined){
let data74 = data61.stopWhen;
if((!(Array.isArray(data74))) && (data74 !== null)){
vErrors = add(vErrors, instancePath+"/success/stopWhen", "type");
errors++;
}
if(Array.isArray(data74)){
const len8 = data74.length;
for(let i8=0; i8<len8; i8++){
let data75 = data74[i8];
if((typeof data75 !== "string") && (data75 !== null)){
vErrors = add(vErrors, instancePath+"/success/stopWhen/" + i8, "type");
errors++;
}
}
}
}
}
}
if(data.inputs !== undefined){
let data76 = data.inputs;
if((!(data76 && typeof data76 == "object" && !Array.isArray(data76))) && (data76 !== null)){
vErrors = add(vErrors, instancePath+"/inputs", "type");
errors++;
}
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
for(const key11 in data76){
if(!((((key11 === "required") || (key11 === "templates")) || (key11 === "boundaries")) || (pattern0.test(key11)))){
vErrors = add(vErrors, instancePath+"/inputs", "additionalProperties", key11);
errors++;
}
}
if(data76.required !== undefined){
let data77 = data76.required;
if((!(Array.isArray(data77))) && (data77 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/required", "type");
errors++;
}
if(Array.isArray(data77)){
const len9 = data77.length;
for(let i9=0; i9<len9; i9++){
let data78 = data77[i9];
if((!(data78 && typeof data78 == "object" && !Array.isArray(data78))) && (data78 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/required/" + i9, "type");
errors++;
}
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
for(const key12 in data78){
if(!((((key12 === "field") || (key12 === "description")) || (key12 === "whenMissing")) || (pattern0.test(key12)))){
vErrors = add(vErrors, instancePath+"/inputs/required/" + i9, "additionalProperties", key12);
errors++;
}
}
if(data78.field !== undefined){
let data79 = data78.field;
if((typeof data79 !== "string") && (data79 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/required/" + i9+"/field", "type");
errors++;
}
}
if(data78.description !== undefined){
let data80 = data78.description;
if((typeof data80 !== "string") && (data80 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/required/" + i9+"/description", "type");
errors++;
}
}
if(data78.whenMissing !== undefined){
let data81 = data78.whenMissing;
if((typeof data81 !== "string") && (data81 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/required/" + i9+"/whenMissing", "type");
errors++;
}
}
}
}
}
}
if(data76.templates !== undefined){
let data82 = data76.templates;
if((!(Array.isArray(data82))) && (data82 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/templates", "type");
errors++;
}
if(Array.isArray(data82)){
const len10 = data82.length;
for(let i10=0; i10<len10; i10++){
if(!(validate27(data82[i10], instancePath+"/inputs/templates/" + i10))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
}
}
if(data76.boundaries !== undefined){
let data84 = data76.boundaries;
if((!(data84 && typeof data84 == "object" && !Array.isArray(data84))) && (data84 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/boundaries", "type");
errors++;
}
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
for(const key13 in data84){
if(!(((key13 === "allowed") || (key13 === "forbidden")) || (pattern0.test(key13)))){
vErrors = add(vErrors, instancePath+"/inputs/boundaries", "additionalProperties", key13);
errors++;
}
}
if(data84.allowed !== undefined){
let data85 = data84.allowed;
if((!(Array.isArray(data85))) && (data85 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/boundaries/allowed", "type");
errors++;
}
if(Array.isArray(data85)){
const len11 = data85.length;
for(let i11=0; i11<len11; i11++){
let data86 = data85[i11];
if((typeof data86 !== "string") && (data86 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/boundaries/allowed/" + i11, "type");
errors++;
}
}
}
}
if(data84.forbidden !== undefined){
let data87 = data84.forbidden;
if((!(Array.isArray(data87))) && (data87 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/boundaries/forbidden", "type");
errors++;
}
if(Array.isArray(data87)){
const len12 = data87.length;
for(let i12=0; i12<len12; i12++){
let data88 = data87[i12];
if((typeof data88 !== "string") && (data88 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/boundaries/forbidden/" + i12, "type");
errors++;
}
}
}
}
}
}
}
}
if(data.exceptions !== undefined){
let data89 = data.exceptions;
if((!(data89 && typeof data89 == "object" && !Array.isArray(data89))) && (data89 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions", "type");
errors++;
}
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
for(const key14 in data89){
if(!(((((key14 === "automate") || (key14 === "escalate")) || (key14 === "log")) || (key14 === "evidence")) || (pattern0.test(key14)))){
vErrors = add(vErrors, instancePath+"/exceptions", "additionalProperties", key14);
errors++;
}
}
if(data89.automate !== undefined){
let data90 = data89.automate;
if((!(Array.isArray(data90))) && (data90 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/automate", "type");
errors++;
}
if(Array.isArray(data90)){
const len13 = data90.length;
for(let i13=0; i13<len13; i13++){
let data91 = data90[i13];
if((typeof data91 !== "string") && (data91 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/automate/" + i13, "type");
errors++;
}
}
}
}
if(data89.escalate !== undefined){
let data92 = data89.escalate;
if((!(Array.isArray(data92))) && (data92 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/escalate", "type");
errors++;
}
if(Array.isArray(data92)){
const len14 = data92.length;
for(let i14=0; i14<len14; i14++){
let data93 = data92[i14];
if((!(data93 && typeof data93 == "object" && !Array.isArray(data93))) && (data93 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/escalate/" + i14, "type");
errors++;
}
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
for(const key15 in data93){
if(!((((key15 === "when") || (key15 === "to")) || (key15 === "within")) || (pattern0.test(key15)))){
vErrors = add(vErrors, instancePath+"/exceptions/escalate/" + i14, "additionalProperties", key15);
errors++;
}
}
if(data93.when !== undefined){
let data94 = data93.when;
if((typeof data94 !== "string") && (data94 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/escalate/" + i14+"/when", "type");
errors++;
}
}
if(data93.to !== undefined){
let data95 = data93.to;
if((typeof data95 !== "string") && (data95 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/escalate/" + i14+"/to", "type");
errors++;
}
}
if(data93.within !== undefined){
if(!(validate41(data93.within, instancePath+"/exceptions/escalate/" + i14+"/within"))){
vErrors = join(vErrors, validate41.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data89.log !== undefined){
let data97 = data89.log;
if((!(data97 && typeof data97 == "object" && !Array.isArray(data97))) && (data97 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/log", "type");
errors++;
}
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
for(const key16 in data97){
if(!((((key16 === "location") || (key16 === "retention")) || (key16 === "reviewedEvery")) || (pattern0.test(key16)))){
vErrors = add(vErrors, instancePath+"/exceptions/log", "additionalProperties", key16);
errors++;
}
}
if(data97.location !== undefined){
let data98 = data97.location;
if((typeof data98 !== "string") && (data98 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/log/location", "type");
errors++;
}
}
if(data97.retention !== undefined){
if(!(validate41(data97.retention, instancePath+"/exceptions/log/retention"))){
vErrors = join(vErrors, validate41.errors);
errors = vErrors.length;
}
}
if(data97.reviewedEvery !== undefined){
if(!(validate41(data97.reviewedEvery, instancePath+"/exceptions/log/reviewedEvery"))){
vErrors = join(vErrors, validate41.errors);
errors = vErrors.length;
}
}
}
}
if(data89.evidence !== undefined){
if(!(validate27(data89.evidence, instancePath+"/exceptions/evidence"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
}
}
if(data.feedback !== undefined){
let data102 = data.feedback;
if((!(data102 && typeof data102 == "object" && !Array.isArray(data102))) && (data102 !== null)){
vErrors = add(vErrors, instancePath+"/feedback", "type");
errors++;
}
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
for(const key17 in data102){
if(!(((((key17 === "channel") || (key17 === "review")) || (key17 === "lastImprovement")) || (key17 === "evidence")) || (pattern0.test(key17)))){
vErrors = add(vErrors, instancePath+"/feedback", "additionalProperties", key17);
errors++;
}
}
if(data102.channel !== undefined){
let data103 = data102.channel;
if((typeof data103 !== "string") && (data103 !== null)){
vErrors = add(vErrors, instancePath+"/feedback/channel", "type");
errors++;
}
}
if(data102.review !== undefined){
let data104 = data102.review;
if((!(data104 && typeof data104 == "object" && !Array.isArray(data104))) && (data104 !== null)){
vErrors = add(vErrors, instancePath+"/feedback/review", "type");
errors++;
}
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
for(const key18 in data104){
if(!(((key18 === "every") || (key18 === "by")) || (pattern0.test(key18)))){
vErrors = add(vErrors, instancePath+"/feedback/review", "additionalProperties", key18);
errors++;
}
}
if(data104.every !== undefined){
if(!(validate41(data104.every, instancePath+"/feedback/review/every"))){
vErrors = join(vErrors, validate41.errors);
errors = vErrors.length;
}
}
if(data104.by !== undefined){
let data106 = data104.by;
if((typeof data106 !== "string") && (data106 !== null)){
vErrors = add(vErrors, instancePath+"/feedback/review/by", "type");
errors++;
}
}
}
}
if(data102.lastImprovement !== undefined){
let data107 = data102.lastImprovement;
if((!(data107 && typeof data107 == "object" && !Array.isArray(data107))) && (data107 !== null)){
vErrors = add(vErrors, instancePath+"/feedback/lastImprovement", "type");
errors++;
}
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
for(const key19 in data107){
if(!((((key19 === "date") || (key19 === "change")) || (key19 === "evidence")) || (pattern0.test(key19)))){
vErrors = add(vErrors, instancePath+"/feedback/lastImprovement", "additionalProperties", key19);
errors++;
}
}
if(data107.date !== undefined){
if(!(validate22(data107.date, instancePath+"/feedback/lastImprovement/date"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data107.change !== undefined){
let data109 = data107.change;
if((typeof data109 !== "string") && (data109 !== null)){
vErrors = add(vErrors, instancePath+"/feedback/lastImprovement/change", "type");
errors++;
}
}
if(data107.evidence !== undefined){
if(!(validate27(data107.evidence, instancePath+"/feedback/lastImprovement/evidence"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
}
}
if(data102.evidence !== undefined){
if(!(validate27(data102.evidence, instancePath+"/feedback/evidence"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
}
}
if(data.evaluation !== undefined){
let data112 = data.evaluation;
if((!(data112 && typeof data112 == "object" && !Array.isArray(data112))) && (data112 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation", "type");
errors++;
}
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key20 in data112){
if(!(((((((key20 === "suite") || (key20 === "datasets")) || (key20 === "passRate")) || (key20 === "slices")) || (key20 === "comparedWith")) || (key20 === "independentReview")) || (pattern0.test(key20)))){
vErrors = add(vErrors, instancePath+"/evaluation", "additionalProperties", key20);
errors++;
}
}
if(data112.suite !== undefined){
if(!(validate27(data112.suite, instancePath+"/evaluation/suite"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
if(data112.datasets !== undefined){
let data114 = data112.datasets;
if((!(Array.isArray(data114))) && (data114 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/datasets", "type");
errors++;
}
if(Array.isArray(data114)){
const len15 = data114.length;
for(let i15=0; i15<len15; i15++){
if(!(validate27(data114[i15], instancePath+"/evaluation/datasets/" + i15))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
}
}
if(data112.passRate !== undefined){
let data116 = data112.passRate;
if((!(data116 && typeof data116 == "object" && !Array.isArray(data116))) && (data116 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/passRate", "type");
errors++;
}
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
for(const key21 in data116){
if(!((((key21 === "target") || (key21 === "actual")) || (key21 === "runs")) || (pattern0.test(key21)))){
vErrors = add(vErrors, instancePath+"/evaluation/passRate", "additionalProperties", key21);
errors++;
}
}
if(data116.target !== undefined){
if(!(validate61(data116.target, instancePath+"/evaluation/passRate/target"))){
vErrors = join(vErrors, validate61.errors);
errors = vErrors.length;
}
}
if(data116.actual !== undefined){
if(!(validate59(data116.actual, instancePath+"/evaluation/passRate/actual"))){
vErrors = join(vErrors, validate59.errors);
errors = vErrors.length;
}
}
if(data116.runs !== undefined){
if(!(validate61(data116.runs, instancePath+"/evaluation/passRate/runs"))){
vErrors = join(vErrors, validate61.errors);
errors = vErrors.length;
}
}
}
}
if(data112.slices !== undefined){
let data120 = data112.slices;
if((!(Array.isArray(data120))) && (data120 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/slices", "type");
errors++;
}
if(Array.isArray(data120)){
const len16 = data120.length;
for(let i16=0; i16<len16; i16++){
let data121 = data120[i16];
if((!(data121 && typeof data121 == "object" && !Array.isArray(data121))) && (data121 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/slices/" + i16, "type");
errors++;
}
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
for(const key22 in data121){
if(!(((key22 === "name") || (key22 === "actual")) || (pattern0.test(key22)))){
vErrors = add(vErrors, instancePath+"/evaluation/slices/" + i16, "additionalProperties", key22);
errors++;
}
}
if(data121.name !== undefined){
let data122 = data121.name;
if((typeof data122 !== "string") && (data122 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/slices/" + i16+"/name", "type");
errors++;
}
}
if(data121.actual !== undefined){
if(!(validate59(data121.actual, instancePath+"/evaluation/slices/" + i16+"/actual"))){
vErrors = join(vErrors, validate59.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data112.comparedWith !== undefined){
let data124 = data112.comparedWith;
if((typeof data124 !== "string") && (data124 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/comparedWith", "type");
errors++;
}
}
if(data112.independentReview !== undefined){
let data125 = data112.independentReview;
if((!(data125 && typeof data125 == "object" && !Array.isArray(data125))) && (data125 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/independentReview", "type");
errors++;
}
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
for(const key23 in data125){
if(!((((key23 === "by") || (key23 === "date")) || (key23 === "evidence")) || (pattern0.test(key23)))){
vErrors = add(vErrors, instancePath+"/evaluation/independentReview", "additionalProperties", key23);
errors++;
}
}
if(data125.by !== undefined){
let data126 = data125.by;
if((typeof data126 !== "string") && (data126 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/independentReview/by", "type");
errors++;
}
}
if(data125.date !== undefined){
if(!(validate22(data125.date, instancePath+"/evaluation/independentReview/date"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data125.evidence !== undefined){
if(!(validate27(data125.evidence, instancePath+"/evaluation/independentReview/evidence"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data.operations !== undefined){
let data129 = data.operations;
if((!(data129 && typeof data129 == "object" && !Array.isArray(data129))) && (data129 !== null)){
vErrors = add(vErrors, instancePath+"/operations", "type");
errors++;
}
if(data129 && typeof data129 == "object" && !Array.isArray(data129)){
for(const key24 in data129){
if(!(((((((((key24 === "versions") || (key24 === "monitoring")) || (key24 === "rollback")) || (key24 === "killSwitch")) || (key24 === "rollout")) || (key24 === "runbook")) || (key24 === "budget")) || (key24 === "incidents")) || (pattern0.test(key24)))){
vErrors = add(vErrors, instancePath+"/operations", "additionalProperties", key24);
errors++;
}
}
if(data129.versions !== undefined){
let data130 = data129.versions;
if((!(data130 && typeof data130 == "object" && !Array.isArray(data130))) && (data130 !== null)){
vErrors = add(vErrors, instancePath+"/operations/versions", "type");
errors++;
}
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
for(const key25 in data130){
if(!(((key25 === "model") || (key25 === "prompt")) || (pattern0.test(key25)))){
vErrors = add(vErrors, instancePath+"/operations/versions", "additionalProperties", key25);
errors++;
}
}
if(data130.model !== undefined){
let data131 = data130.model;
if(((typeof data131 !== "string") && (!((typeof data131 == "number") && (isFinite(data131))))) && (data131 !== null)){
vErrors = add(vErrors, instancePath+"/operations/versions/model", "type");
errors++;
}
}
if(data130.prompt !== undefined){
let data132 = data130.prompt;
if(((typeof data132 !== "string") && (!((typeof data132 == "number") && (isFinite(data132))))) && (data132 !== null)){
vErrors = add(vErrors, instancePath+"/operations/versions/prompt", "type");
errors++;
}
}
}
}
if(data129.monitoring !== undefined){
let data133 = data129.monitoring;
if((!(Array.isArray(data133))) && (data133 !== null)){
vErrors = add(vErrors, instancePath+"/operations/monitoring", "type");
errors++;
}
if(Array.isArray(data133)){
const len17 = data133.length;
for(let i17=0; i17<len17; i17++){
let data134 = data133[i17];
if((!(data134 && typeof data134 == "object" && !Array.isArray(data134))) && (data134 !== null)){
vErrors = add(vErrors, instancePath+"/operations/monitoring/" + i17, "type");
errors++;
}
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
for(const key26 in data134){
if(!((((key26 === "signal") || (key26 === "alert")) || (key26 === "evidence")) || (pattern0.test(key26)))){
vErrors = add(vErrors, instancePath+"/operations/monitoring/" + i17, "additionalProperties", key26);
errors++;
}
}
if(data134.signal !== undefined){
let data135 = data134.signal;
if((typeof data135 !== "string") && (data135 !== null)){
vErrors = add(vErrors, instancePath+"/operations/monitoring/" + i17+"/signal", "type");
errors++;
}
}
if(data134.alert !== undefined){
let data136 = data134.alert;
if((typeof data136 !== "string") && (data136 !== null)){
vErrors = add(vErrors, instancePath+"/operations/monitoring/" + i17+"/alert", "type");
errors++;
}
}
if(data134.evidence !== undefined){
if(!(validate27(data134.evidence, instancePath+"/operations/monitoring/" + i17+"/evidence"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data129.rollback !== undefined){
let data138 = data129.rollback;
if((typeof data138 !== "string") && (data138 !== null)){
vErrors = add(vErrors, instancePath+"/operations/rollback", "type");
errors++;
}
}
if(data129.killSwitch !== undefined){
let data139 = data129.killSwitch;
if((typeof data139 !== "string") && (data139 !== null)){
vErrors = add(vErrors, instancePath+"/operations/killSwitch", "type");
errors++;
}
}
if(data129.rollout !== undefined){
let data140 = data129.rollout;
if((!(Array.isArray(data140))) && (data140 !== null)){
vErrors = add(vErrors, instancePath+"/operations/rollout", "type");
errors++;
}
if(Array.isArray(data140)){
const len18 = data140.length;
for(let i18=0; i18<len18; i18++){
let data141 = data140[i18];
if((typeof data141 !== "string") && (data141 !== null)){
vErrors = add(vErrors, instancePath+"/operations/rollout/" + i18, "type");
errors++;
}
}
}
}
if(data129.runbook !== undefined){
if(!(validate27(data129.runbook, instancePath+"/operations/runbook"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
if(data129.budget !== undefined){
let data143 = data129.budget;
if((!(data143 && typeof data143 == "object" && !Array.isArray(data143))) && (data143 !== null)){
vErrors = add(vErrors, instancePath+"/operations/budget", "type");
errors++;
}
if(data143 && typeof data143 == "object" && !Array.isArray(data143)){
for(const key27 in data143){
if(!((((key27 === "limit") || (key27 === "currency")) || (key27 === "per")) || (pattern0.test(key27)))){
vErrors = add(vErrors, instancePath+"/operations/budget", "additionalProperties", key27);
errors++;
}
}
if(data143.limit !== undefined){
if(!(validate61(data143.limit, instancePath+"/operations/budget/limit"))){
vErrors = join(vErrors, validate61.errors);
errors = vErrors.length;
}
}
if(data143.currency !== undefined){
let data145 = data143.currency;
if((typeof data145 !== "string") && (data145 !== null)){
vErrors = add(vErrors, instancePath+"/operations/budget/currency", "type");
errors++;
}
}
if(data143.per !== undefined){
let data146 = data143.per;
if(!((((((data146 === "day") || (data146 === "week")) || (data146 === "month")) || (data146 === "year")) || (data146 === "total")) || (data146 === null))){
vErrors = add(vErrors, instancePath+"/operations/budget/per", "enum");
errors++;
}
}
}
}
if(data129.incidents !== undefined){
let data147 = data129.incidents;
if((!(Array.isArray(data147))) && (data147 !== null)){
vErrors = add(vErrors, instancePath+"/operations/incidents", "type");
errors++;
}
if(Array.isArray(data147)){
const len19 = data147.length;
for(let i19=0; i19<len19; i19++){
let data148 = data147[i19];
if((!(data148 && typeof data148 == "object" && !Array.isArray(data148))) && (data148 !== null)){
vErrors = add(vErrors, instancePath+"/operations/incidents/" + i19, "type");
errors++;
}
if(data148 && typeof data148 == "object" && !Array.isArray(data148)){
for(const key28 in data148){
if(!(((((((key28 === "date") || (key28 === "summary")) || (key28 === "severity")) || (key28 === "action")) || (key28 === "closed")) || (key28 === "evidence")) || (pattern0.test(key28)))){
vErrors = add(vErrors, instancePath+"/operations/incidents/" + i19, "additionalProperties", key28);
errors++;
}
}
if(data148.date !== undefined){
if(!(validate22(data148.date, instancePath+"/operations/incidents/" + i19+"/date"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data148.summary !== undefined){
let data150 = data148.summary;
if((typeof data150 !== "string") && (data150 !== null)){
vErrors = add(vErrors, instancePath+"/operations/incidents/" + i19+"/summary", "type");
errors++;
}
}
if(data148.severity !== undefined){
let data151 = data148.severity;
if(!((((data151 === "low") || (data151 === "medium")) || (data151 === "high")) || (data151 === null))){
vErrors = add(vErrors, instancePath+"/operations/incidents/" + i19+"/severity", "enum");
errors++;
}
}
if(data148.action !== undefined){
let data152 = data148.action;
if((typeof data152 !== "string") && (data152 !== null)){
vErrors = add(vErrors, instancePath+"/operations/incidents/" + i19+"/action", "type");
errors++;
}
}
if(data148.closed !== undefined){
if(!(validate22(data148.closed, instancePath+"/operations/incidents/" + i19+"/closed"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data148.evidence !== undefined){
if(!(validate27(data148.evidence, instancePath+"/operations/incidents/" + i19+"/evidence"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data.security !== undefined){
let data155 = data.security;
if((!(data155 && typeof data155 == "object" && !Array.isArray(data155))) && (data155 !== null)){
vErrors = add(vErrors, instancePath+"/security", "type");
errors++;
}
if(data155 && typeof data155 == "object" && !Array.isArray(data155)){
for(const key29 in data155){
if(!(((((((key29 === "threatModel") || (key29 === "injectionTest")) || (key29 === "permissions")) || (key29 === "writeApproval")) || (key29 === "outputHandling")) || (key29 === "sensitiveData")) || (pattern0.test(key29)))){
vErrors = add(vErrors, instancePath+"/security", "additionalProperties", key29);
errors++;
}
}
if(data155.threatModel !== undefined){
if(!(validate27(data155.threatModel, instancePath+"/security/threatModel"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
if(data155.injectionTest !== undefined){
if(!(validate27(data155.injectionTest, instancePath+"/security/injectionTest"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
if(data155.permissions !== undefined){
let data158 = data155.permissions;
if((!(Array.isArray(data158))) && (data158 !== null)){
vErrors = add(vErrors, instancePath+"/security/permissions", "type");
errors++;
}
if(Array.isArray(data158)){
const len20 = data158.length;
for(let i20=0; i20<len20; i20++){
let data159 = data158[i20];
if((typeof data159 !== "string") && (data159 !== null)){
vErrors = add(vErrors, instancePath+"/security/permissions/" + i20, "type");
errors++;
}
}
}
}
if(data155.writeApproval !== undefined){
let data160 = data155.writeApproval;
if((typeof data160 !== "string") && (data160 !== null)){
vErrors = add(vErrors, instancePath+"/security/writeApproval", "type");
errors++;
}
}
if(data155.outputHandling !== undefined){
let data161 = data155.outputHandling;
if((typeof data161 !== "string") && (data161 !== null)){
vErrors = add(vErrors, instancePath+"/security/outputHandling", "type");
errors++;
}
}
if(data155.sensitiveData !== undefined){
let data162 = data155.sensitiveData;
if((typeof data162 !== "string") && (data162 !== null)){
vErrors = add(vErrors, instancePath+"/security/sensitiveData", "type");
errors++;
}
}
}
}
if(data.governance !== undefined){
let data163 = data.governance;
if((!(data163 && typeof data163 == "object" && !Array.isArray(data163))) && (data163 !== null)){
vErrors = add(vErrors, instancePath+"/governance", "type");
errors++;
}
if(data163 && typeof data163 == "object" && !Array.isArray(data163)){
for(const key30 in data163){
if(!((((((key30 === "impactAssessment") || (key30 === "appeal")) || (key30 === "vendor")) || (key30 === "logRetention")) || (key30 === "decommission")) || (pattern0.test(key30)))){
vErrors = add(vErrors, instancePath+"/governance", "additionalProperties", key30);
errors++;
}
}
if(data163.impactAssessment !== undefined){
if(!(validate27(data163.impactAssessment, instancePath+"/governance/impactAssessment"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
if(data163.appeal !== undefined){
let data165 = data163.appeal;
if((typeof data165 !== "string") && (data165 !== null)){
vErrors = add(vErrors, instancePath+"/governance/appeal", "type");
errors++;
}
}
if(data163.vendor !== undefined){
let data166 = data163.vendor;
if((typeof data166 !== "string") && (data166 !== null)){
vErrors = add(vErrors, instancePath+"/governance/vendor", "type");
errors++;
}
}
if(data163.logRetention !== undefined){
if(!(validate41(data163.logRetention, instancePath+"/governance/logRetention"))){
vErrors = join(vErrors, validate41.errors);
errors = vErrors.length;
}
}
if(data163.decommission !== undefined){
let data168 = data163.decommission;
if((typeof data168 !== "string") && (data168 !== null)){
vErrors = add(vErrors, instancePath+"/governance/decommission", "type");
errors++;
}
}
}
}
if(data.adoption !== undefined){
let data169 = data.adoption;
if((!(data169 && typeof data169 == "object" && !Array.isArray(data169))) && (data169 !== null)){
vErrors = add(vErrors, instancePath+"/adoption", "type");
errors++;
}
if(data169 && typeof data169 == "object" && !Array.isArray(data169)){
for(const key31 in data169){
if(!(((key31 === "training") || (key31 === "reinforcement")) || (pattern0.test(key31)))){
vErrors = add(vErrors, instancePath+"/adoption", "additionalProperties", key31);
errors++;
}
}
if(data169.training !== undefined){
let data170 = data169.training;
if((typeof data170 !== "string") && (data170 !== null)){
vErrors = add(vErrors, instancePath+"/adoption/training", "type");
errors++;
}
}
if(data169.reinforcement !== undefined){
let data171 = data169.reinforcement;
if((typeof data171 !== "string") && (data171 !== null)){
vErrors = add(vErrors, instancePath+"/adoption/reinforcement", "type");
errors++;
}
}
}
}
if(data.review !== undefined){
let data172 = data.review;
if((!(data172 && typeof data172 == "object" && !Array.isArray(data172))) && (data172 !== null)){
vErrors = add(vErrors, instancePath+"/review", "type");
errors++;
}
if(data172 && typeof data172 == "object" && !Array.isArray(data172)){
for(const key32 in data172){
if(!((((key32 === "every") || (key32 === "next")) || (key32 === "decisions")) || (pattern0.test(key32)))){
vErrors = add(vErrors, instancePath+"/review", "additionalProperties", key32);
errors++;
}
}
if(data172.every !== undefined){
if(!(validate41(data172.every, instancePath+"/review/every"))){
vErrors = join(vErrors, validate41.errors);
errors = vErrors.length;
}
}
if(data172.next !== undefined){
if(!(validate22(data172.next, instancePath+"/review/next"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data172.decisions !== undefined){
let data175 = data172.decisions;
if((!(Array.isArray(data175))) && (data175 !== null)){
vErrors = add(vErrors, instancePath+"/review/decisions", "type");
errors++;
}
if(Array.isArray(data175)){
const len21 = data175.length;
for(let i21=0; i21<len21; i21++){
let data176 = data175[i21];
if((!(data176 && typeof data176 == "object" && !Array.isArray(data176))) && (data176 !== null)){
vErrors = add(vErrors, instancePath+"/review/decisions/" + i21, "type");
errors++;
}
if(data176 && typeof data176 == "object" && !Array.isArray(data176)){
for(const key33 in data176){
if(!(((((((key33 === "date") || (key33 === "decision")) || (key33 === "for")) || (key33 === "by")) || (key33 === "reason")) || (key33 === "evidence")) || (pattern0.test(key33)))){
vErrors = add(vErrors, instancePath+"/review/decisions/" + i21, "additionalProperties", key33);
errors++;
}
}
if(data176.date !== undefined){
if(!(validate22(data176.date, instancePath+"/review/decisions/" + i21+"/date"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data176.decision !== undefined){
let data178 = data176.decision;
if(!(((((data178 === "go") || (data178 === "no-go")) || (data178 === "hold")) || (data178 === "stop")) || (data178 === null))){
vErrors = add(vErrors, instancePath+"/review/decisions/" + i21+"/decision", "enum");
errors++;
}
}
if(data176.for !== undefined){
let data179 = data176.for;
if(!(((data179 === "pilot") || (data179 === "production")) || (data179 === null))){
vErrors = add(vErrors, instancePath+"/review/decisions/" + i21+"/for", "enum");
errors++;
}
}
if(data176.by !== undefined){
let data180 = data176.by;
if((typeof data180 !== "string") && (data180 !== null)){
vErrors = add(vErrors, instancePath+"/review/decisions/" + i21+"/by", "type");
errors++;
}
}
if(data176.reason !== undefined){
let data181 = data176.reason;
if((typeof data181 !== "string") && (data181 !== null)){
vErrors = add(vErrors, instancePath+"/review/decisions/" + i21+"/reason", "type");
errors++;
}
}
if(data176.evidence !== undefined){
if(!(validate27(data176.evidence, instancePath+"/review/decisions/" + i21+"/evidence"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data.waivers !== undefined){
let data183 = data.waivers;
if((!(Array.isArray(data183))) && (data183 !== null)){
vErrors = add(vErrors, instancePath+"/waivers", "type");
errors++;
}
if(Array.isArray(data183)){
const len22 = data183.length;
for(let i22=0; i22<len22; i22++){
let data184 = data183[i22];
if((!(data184 && typeof data184 == "object" && !Array.isArray(data184))) && (data184 !== null)){
vErrors = add(vErrors, instancePath+"/waivers/" + i22, "type");
errors++;
}
if(data184 && typeof data184 == "object" && !Array.isArray(data184)){
if(data184.check === undefined){
vErrors = add(vErrors, instancePath+"/waivers/" + i22, "required", "check");
errors++;
}
if(data184.reason === undefined){
vErrors = add(vErrors, instancePath+"/waivers/" + i22, "required", "reason");
errors++;
}
if(data184.owner === undefined){
vErrors = add(vErrors, instancePath+"/waivers/" + i22, "required", "owner");
errors++;
}
if(data184.expires === undefined){
vErrors = add(vErrors, instancePath+"/waivers/" + i22, "required", "expires");
errors++;
}
for(const key34 in data184){
if(!((((((key34 === "check") || (key34 === "reason")) || (key34 === "owner")) || (key34 === "approvedBy")) || (key34 === "expires")) || (pattern0.test(key34)))){
vErrors = add(vErrors, instancePath+"/waivers/" + i22, "additionalProperties", key34);
errors++;
}
}
if(data184.check !== undefined){
if(typeof data184.check !== "string"){
vErrors = add(vErrors, instancePath+"/waivers/" + i22+"/check", "type");
errors++;
}
}
if(data184.reason !== undefined){
if(typeof data184.reason !== "string"){
vErrors = add(vErrors, instancePath+"/waivers/" + i22+"/reason", "type");
errors++;
}
}
if(data184.owner !== undefined){
if(typeof data184.owner !== "string"){
vErrors = add(vErrors, instancePath+"/waivers/" + i22+"/owner", "type");
errors++;
}
}
if(data184.approvedBy !== undefined){
let data188 = data184.approvedBy;
if((typeof data188 !== "string") && (data188 !== null)){
vErrors = add(vErrors, instancePath+"/waivers/" + i22+"/approvedBy", "type");
errors++;
}
}
if(data184.expires !== undefined){
if(!(validate101(data184.expires, instancePath+"/waivers/" + i22+"/expires"))){
vErrors = join(vErrors, validate101.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data.notApplicable !== undefined){
let data190 = data.notApplicable;
if((!(Array.isArray(data190))) && (data190 !== null)){
vErrors = add(vErrors, instancePath+"/notApplicable", "type");
errors++;
}
if(Array.isArray(data190)){
const len23 = data190.length;
for(let i23=0; i23<len23; i23++){
let data191 = data190[i23];
if((!(data191 && typeof data191 == "object" && !Array.isArray(data191))) && (data191 !== null)){
vErrors = add(vErrors, instancePath+"/notApplicable/" + i23, "type");
errors++;
}
if(data191 && typeof data191 == "object" && !Array.isArray(data191)){
if(data191.check === undefined){
vErrors = add(vErrors, instancePath+"/notApplicable/" + i23, "required", "check");
errors++;
}
if(data191.because === undefined){
vErrors = add(vErrors, instancePath+"/notApplicable/" + i23, "required", "because");
errors++;
}
for(const key35 in data191){
if(!((((key35 === "check") || (key35 === "because")) || (key35 === "approvedBy")) || (pattern0.test(key35)))){
vErrors = add(vErrors, instancePath+"/notApplicable/" + i23, "additionalProperties", key35);
errors++;
}
}
if(data191.check !== undefined){
if(typeof data191.check !== "string"){
vErrors = add(vErrors, instancePath+"/notApplicable/" + i23+"/check", "type");
errors++;
}
}
if(data191.because !== undefined){
if(typeof data191.because !== "string"){
vErrors = add(vErrors, instancePath+"/notApplicable/" + i23+"/because", "type");
errors++;
}
}
if(data191.approvedBy !== undefined){
let data194 = data191.approvedBy;
if((typeof data194 !== "string") && (data194 !== null)){
vErrors = add(vErrors, instancePath+"/notApplicable/" + i23+"/approvedBy", "type");
errors++;
}
}
}
}
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
