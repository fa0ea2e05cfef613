// Generated from schemas/playbook.schema.json by "npm run generate". Do not edit.
import schema from "../../../../schemas/playbook.schema.json";
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
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^x-", "u");
const pattern4 = new RegExp("^(?:\\s*|\\s*(?:[Tt][Oo][Dd][Oo]|[Tt][Bb][Dd]|[Ff][Ii][Xx][Mm][Ee]|\\?+|\\.\\.\\.|…|[Nn]/[Aa]|[Nn][Oo][Nn][Ee] [Yy][Ee][Tt]|<[^<>]*>|\\$\\{[^{}]*\\})\\s*|\\s*(?:[Tt][Oo][Dd][Oo]|[Tt][Bb][Dd]|[Ff][Ii][Xx][Mm][Ee]):[\\s\\S]*)$", "u");

function validate23(data, instancePath){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern4.test(data)){
vErrors = add(vErrors, instancePath, "pattern");
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

const pattern7 = new RegExp("^(?!\\s*(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp]|[Ff][Ii][Ll][Ee]):|[A-Za-z][A-Za-z0-9+.-]+://))[\\s\\S]", "u");

function validate27(data, instancePath){
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
validate27.errors = vErrors;
return errors === 0;
}

const pattern8 = new RegExp("^\\s*[Hh][Tt][Tt][Pp][Ss]://(?:[^\\s/?#@<>\"{}|\\\\^`\\[\\]]+@)?(?:[^\\s./?#@:\\[\\]<>\"{}|\\\\^`%]+(?:\\.[^\\s./?#@:\\[\\]<>\"{}|\\\\^`%]+)*\\.?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?(?:[/?#](?:[^\\s<>\"{}|\\\\^`%]|%[0-9A-Fa-f]{2})*)?\\s*$", "u");

function validate30(data, instancePath){
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
validate30.errors = vErrors;
return errors === 0;
}

const pattern9 = new RegExp("^/(?:[^~]|~[01])*$", "u");

function validate33(data, instancePath){
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
if(!pattern9.test(data)){
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
validate33.errors = vErrors;
return errors === 0;
}

const formats0 = formats.date;

function validate36(data, instancePath){
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
if(!(formats0(data))){
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
validate36.errors = vErrors;
return errors === 0;
}

const pattern10 = new RegExp("^[1-9][0-9]*(?:m|h|d|w|mo|y)$", "u");

function validate39(data, instancePath){
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
if(!pattern10.test(data)){
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
validate39.errors = vErrors;
return errors === 0;
}

const pattern5 = new RegExp("^\\s*[Hh][Tt][Tt][Pp][Ss]://(?:[^\\s/?#@<>\"{}|\\\\^`\\[\\]]+@)?(?:[^\\s./?#@:\\[\\]<>\"{}|\\\\^`%]+(?:\\.[^\\s./?#@:\\[\\]<>\"{}|\\\\^`%]+)*\\.?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?(?:[/?#](?:[^\\s<>\"{}|\\\\^`%]|%[0-9A-Fa-f]{2})*)?\\s*$|^(?!\\s*(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp]|[Ff][Ii][Ll][Ee]):|[A-Za-z][A-Za-z0-9+.-]+://))[\\s\\S]", "u");

function validate22(data, instancePath){
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
if(!pattern5.test(data)){
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
if(!(validate27(data.path, instancePath+"/path"))){
vErrors = join(vErrors, validate27.errors);
errors = vErrors.length;
}
}
if(data.url !== undefined){
if(!(validate30(data.url, instancePath+"/url"))){
vErrors = join(vErrors, validate30.errors);
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
if(!(validate33(data.pointer, instancePath+"/pointer"))){
vErrors = join(vErrors, validate33.errors);
errors = vErrors.length;
}
}
if(data.date !== undefined){
if(!(validate36(data.date, instancePath+"/date"))){
vErrors = join(vErrors, validate36.errors);
errors = vErrors.length;
}
}
if(data.validFor !== undefined){
if(!(validate39(data.validFor, instancePath+"/validFor"))){
vErrors = join(vErrors, validate39.errors);
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
validate22.errors = vErrors;
return errors === 0;
}

const pattern13 = new RegExp("^(?:[#@]\\S+|[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)+|(?![Hh][Tt][Tt][Pp])[A-Za-z][A-Za-z0-9+.-]*://\\S+|(?:mailto|tel):\\S+|[Hh][Tt][Tt][Pp][Ss]?://(?:[^\\s/?#@<>\"{}|\\\\^`\\[\\]]+@)?(?:[^\\s./?#@:\\[\\]<>\"{}|\\\\^`%]+(?:\\.[^\\s./?#@:\\[\\]<>\"{}|\\\\^`%]+)*\\.?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?(?:[/?#](?:[^\\s<>\"{}|\\\\^`%]|%[0-9A-Fa-f]{2})*)?)$", "u");

function validate44(data, instancePath){
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
if(!pattern13.test(data)){
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
validate44.errors = vErrors;
return errors === 0;
}


function validate43(data, instancePath){
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
if(!(validate44(data.contact, instancePath+"/contact"))){
vErrors = join(vErrors, validate44.errors);
errors = vErrors.length;
}
}
if(data.backup !== undefined){
if(!(validate44(data.backup, instancePath+"/backup"))){
vErrors = join(vErrors, validate44.errors);
errors = vErrors.length;
}
}
}
validate43.errors = vErrors;
return errors === 0;
}


function validate57(data, instancePath){
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
validate57.errors = vErrors;
return errors === 0;
}


function validate55(data, instancePath){
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
if(!(((((key0 === "value") || (key0 === "date")) || (key0 === "method")) || (key0 === "evidence")) || (pattern0.test(key0)))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.value !== undefined){
if(!(validate57(data.value, instancePath+"/value"))){
vErrors = join(vErrors, validate57.errors);
errors = vErrors.length;
}
}
if(data.date !== undefined){
if(!(validate36(data.date, instancePath+"/date"))){
vErrors = join(vErrors, validate36.errors);
errors = vErrors.length;
}
}
if(data.method !== undefined){
let data2 = data.method;
if(!(((((data2 === "measured") || (data2 === "sampled")) || (data2 === "self-reported")) || (data2 === "estimated")) || (data2 === null))){
vErrors = add(vErrors, instancePath+"/method", "enum");
errors++;
}
}
if(data.evidence !== undefined){
if(!(validate22(data.evidence, instancePath+"/evidence"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
validate55.errors = vErrors;
return errors === 0;
}


function validate95(data, instancePath){
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
if(!(formats0(data))){
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
validate95.errors = vErrors;
return errors === 0;
}


function validate21(data, instancePath){
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
if(data.summary !== undefined){
let data2 = data.summary;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/summary", "type");
errors++;
}
}
if(data.stage !== undefined){
let data3 = data.stage;
if(!(((data3 === "investigation") || (data3 === "pilot")) || (data3 === "production"))){
vErrors = add(vErrors, instancePath+"/stage", "enum");
errors++;
}
}
if(data.status !== undefined){
let data4 = data.status;
if(!(((((data4 === "active") || (data4 === "paused")) || (data4 === "stopped")) || (data4 === "retired")) || (data4 === null))){
vErrors = add(vErrors, instancePath+"/status", "enum");
errors++;
}
}
if(data.risk !== undefined){
let data5 = data.risk;
if(!((((data5 === "low") || (data5 === "medium")) || (data5 === "high")) || (data5 === null))){
vErrors = add(vErrors, instancePath+"/risk", "enum");
errors++;
}
}
if(data.tool !== undefined){
let data6 = data.tool;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
vErrors = add(vErrors, instancePath+"/tool", "type");
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!(((((key1 === "name") || (key1 === "kind")) || (key1 === "vendor")) || (key1 === "model")) || (pattern0.test(key1)))){
vErrors = add(vErrors, instancePath+"/tool", "additionalProperties", key1);
errors++;
}
}
if(data6.name !== undefined){
let data7 = data6.name;
if((typeof data7 !== "string") && (data7 !== null)){
vErrors = add(vErrors, instancePath+"/tool/name", "type");
errors++;
}
}
if(data6.kind !== undefined){
let data8 = data6.kind;
if(!(((data8 === "general-purpose") || (data8 === "task-specific")) || (data8 === null))){
vErrors = add(vErrors, instancePath+"/tool/kind", "enum");
errors++;
}
}
if(data6.vendor !== undefined){
let data9 = data6.vendor;
if((typeof data9 !== "string") && (data9 !== null)){
vErrors = add(vErrors, instancePath+"/tool/vendor", "type");
errors++;
}
}
if(data6.model !== undefined){
let data10 = data6.model;
if(((typeof data10 !== "string") && (!((typeof data10 == "number") && (isFinite(data10))))) && (data10 !== null)){
vErrors = add(vErrors, instancePath+"/tool/model", "type");
errors++;
}
}
}
}
if(data.workflow !== undefined){
let data11 = data.workflow;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
vErrors = add(vErrors, instancePath+"/workflow", "type");
errors++;
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key2 in data11){
if(!(((((((key2 === "name") || (key2 === "users")) || (key2 === "trigger")) || (key2 === "steps")) || (key2 === "systemOfRecord")) || (key2 === "volume")) || (pattern0.test(key2)))){
vErrors = add(vErrors, instancePath+"/workflow", "additionalProperties", key2);
errors++;
}
}
if(data11.name !== undefined){
let data12 = data11.name;
if((typeof data12 !== "string") && (data12 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/name", "type");
errors++;
}
}
if(data11.users !== undefined){
let data13 = data11.users;
if((!(Array.isArray(data13))) && (data13 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/users", "type");
errors++;
}
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
if((typeof data14 !== "string") && (data14 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/users/" + i0, "type");
errors++;
}
}
}
}
if(data11.trigger !== undefined){
let data15 = data11.trigger;
if((typeof data15 !== "string") && (data15 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/trigger", "type");
errors++;
}
}
if(data11.steps !== undefined){
let data16 = data11.steps;
if((!(Array.isArray(data16))) && (data16 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/steps", "type");
errors++;
}
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
let data17 = data16[i1];
if((typeof data17 !== "string") && (data17 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/steps/" + i1, "type");
errors++;
}
}
}
}
if(data11.systemOfRecord !== undefined){
let data18 = data11.systemOfRecord;
if((typeof data18 !== "string") && (data18 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/systemOfRecord", "type");
errors++;
}
}
if(data11.volume !== undefined){
let data19 = data11.volume;
if(((typeof data19 !== "string") && (!((typeof data19 == "number") && (isFinite(data19))))) && (data19 !== null)){
vErrors = add(vErrors, instancePath+"/workflow/volume", "type");
errors++;
}
}
}
}
if(data.edgeCases !== undefined){
let data20 = data.edgeCases;
if((!(Array.isArray(data20))) && (data20 !== null)){
vErrors = add(vErrors, instancePath+"/edgeCases", "type");
errors++;
}
if(Array.isArray(data20)){
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if((!(data21 && typeof data21 == "object" && !Array.isArray(data21))) && (data21 !== null)){
vErrors = add(vErrors, instancePath+"/edgeCases/" + i2, "type");
errors++;
}
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key3 in data21){
if(!((((((key3 === "kind") || (key3 === "case")) || (key3 === "response")) || (key3 === "handledBy")) || (key3 === "test")) || (pattern0.test(key3)))){
vErrors = add(vErrors, instancePath+"/edgeCases/" + i2, "additionalProperties", key3);
errors++;
}
}
if(data21.kind !== undefined){
let data22 = data21.kind;
if(!((((((((data22 === "missing") || (data22 === "contradictory")) || (data22 === "late")) || (data22 === "malformed")) || (data22 === "out-of-scope")) || (data22 === "adversarial")) || (data22 === "other")) || (data22 === null))){
vErrors = add(vErrors, instancePath+"/edgeCases/" + i2+"/kind", "enum");
errors++;
}
}
if(data21.case !== undefined){
let data23 = data21.case;
if((typeof data23 !== "string") && (data23 !== null)){
vErrors = add(vErrors, instancePath+"/edgeCases/" + i2+"/case", "type");
errors++;
}
}
if(data21.response !== undefined){
let data24 = data21.response;
if((typeof data24 !== "string") && (data24 !== null)){
vErrors = add(vErrors, instancePath+"/edgeCases/" + i2+"/response", "type");
errors++;
}
}
if(data21.handledBy !== undefined){
let data25 = data21.handledBy;
if((typeof data25 !== "string") && (data25 !== null)){
vErrors = add(vErrors, instancePath+"/edgeCases/" + i2+"/handledBy", "type");
errors++;
}
}
if(data21.test !== undefined){
if(!(validate22(data21.test, instancePath+"/edgeCases/" + i2+"/test"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data.ownership !== undefined){
let data27 = data.ownership;
if((!(data27 && typeof data27 == "object" && !Array.isArray(data27))) && (data27 !== null)){
vErrors = add(vErrors, instancePath+"/ownership", "type");
errors++;
}
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key4 in data27){
if(!((((((key4 === "workflow") || (key4 === "tool")) || (key4 === "sponsor")) || (key4 === "oversight")) || (key4 === "oncall")) || (pattern0.test(key4)))){
vErrors = add(vErrors, instancePath+"/ownership", "additionalProperties", key4);
errors++;
}
}
if(data27.workflow !== undefined){
if(!(validate43(data27.workflow, instancePath+"/ownership/workflow"))){
vErrors = join(vErrors, validate43.errors);
errors = vErrors.length;
}
}
if(data27.tool !== undefined){
if(!(validate43(data27.tool, instancePath+"/ownership/tool"))){
vErrors = join(vErrors, validate43.errors);
errors = vErrors.length;
}
}
if(data27.sponsor !== undefined){
if(!(validate43(data27.sponsor, instancePath+"/ownership/sponsor"))){
vErrors = join(vErrors, validate43.errors);
errors = vErrors.length;
}
}
if(data27.oversight !== undefined){
if(!(validate43(data27.oversight, instancePath+"/ownership/oversight"))){
vErrors = join(vErrors, validate43.errors);
errors = vErrors.length;
}
}
if(data27.oncall !== undefined){
if(!(validate43(data27.oncall, instancePath+"/ownership/oncall"))){
vErrors = join(vErrors, validate43.errors);
errors = vErrors.length;
}
}
}
}
if(data.integration !== undefined){
let data33 = data.integration;
if((!(data33 && typeof data33 == "object" && !Array.isArray(data33))) && (data33 !== null)){
vErrors = add(vErrors, instancePath+"/integration", "type");
errors++;
}
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key5 in data33){
if(!((((key5 === "systems") || (key5 === "entryPoint")) || (key5 === "fallback")) || (pattern0.test(key5)))){
vErrors = add(vErrors, instancePath+"/integration", "additionalProperties", key5);
errors++;
}
}
if(data33.systems !== undefined){
let data34 = data33.systems;
if((!(Array.isArray(data34))) && (data34 !== null)){
vErrors = add(vErrors, instancePath+"/integration/systems", "type");
errors++;
}
if(Array.isArray(data34)){
const len3 = data34.length;
for(let i3=0; i3<len3; i3++){
let data35 = data34[i3];
if((!(data35 && typeof data35 == "object" && !Array.isArray(data35))) && (data35 !== null)){
vErrors = add(vErrors, instancePath+"/integration/systems/" + i3, "type");
errors++;
}
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key6 in data35){
if(!(((((key6 === "name") || (key6 === "access")) || (key6 === "status")) || (key6 === "evidence")) || (pattern0.test(key6)))){
vErrors = add(vErrors, instancePath+"/integration/systems/" + i3, "additionalProperties", key6);
errors++;
}
}
if(data35.name !== undefined){
let data36 = data35.name;
if((typeof data36 !== "string") && (data36 !== null)){
vErrors = add(vErrors, instancePath+"/integration/systems/" + i3+"/name", "type");
errors++;
}
}
if(data35.access !== undefined){
let data37 = data35.access;
if(!((((data37 === "read") || (data37 === "write")) || (data37 === "read-write")) || (data37 === null))){
vErrors = add(vErrors, instancePath+"/integration/systems/" + i3+"/access", "enum");
errors++;
}
}
if(data35.status !== undefined){
let data38 = data35.status;
if(!(((data38 === "planned") || (data38 === "live")) || (data38 === null))){
vErrors = add(vErrors, instancePath+"/integration/systems/" + i3+"/status", "enum");
errors++;
}
}
if(data35.evidence !== undefined){
if(!(validate22(data35.evidence, instancePath+"/integration/systems/" + i3+"/evidence"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data33.entryPoint !== undefined){
let data40 = data33.entryPoint;
if((typeof data40 !== "string") && (data40 !== null)){
vErrors = add(vErrors, instancePath+"/integration/entryPoint", "type");
errors++;
}
}
if(data33.fallback !== undefined){
let data41 = data33.fallback;
if((typeof data41 !== "string") && (data41 !== null)){
vErrors = add(vErrors, instancePath+"/integration/fallback", "type");
errors++;
}
}
}
}
if(data.trust !== undefined){
let data42 = data.trust;
if((!(data42 && typeof data42 == "object" && !Array.isArray(data42))) && (data42 !== null)){
vErrors = add(vErrors, instancePath+"/trust", "type");
errors++;
}
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key7 in data42){
if(!(((((key7 === "controls") || (key7 === "sources")) || (key7 === "abstains")) || (key7 === "disclosure")) || (pattern0.test(key7)))){
vErrors = add(vErrors, instancePath+"/trust", "additionalProperties", key7);
errors++;
}
}
if(data42.controls !== undefined){
let data43 = data42.controls;
if((!(Array.isArray(data43))) && (data43 !== null)){
vErrors = add(vErrors, instancePath+"/trust/controls", "type");
errors++;
}
if(Array.isArray(data43)){
const len4 = data43.length;
for(let i4=0; i4<len4; i4++){
let data44 = data43[i4];
if(!(((((((data44 === "edit") || (data44 === "reject")) || (data44 === "retry")) || (data44 === "steer")) || (data44 === "undo")) || (data44 === "approve")) || (data44 === null))){
vErrors = add(vErrors, instancePath+"/trust/controls/" + i4, "enum");
errors++;
}
}
}
}
if(data42.sources !== undefined){
let data45 = data42.sources;
if((typeof data45 !== "string") && (data45 !== null)){
vErrors = add(vErrors, instancePath+"/trust/sources", "type");
errors++;
}
}
if(data42.abstains !== undefined){
let data46 = data42.abstains;
if((typeof data46 !== "string") && (data46 !== null)){
vErrors = add(vErrors, instancePath+"/trust/abstains", "type");
errors++;
}
}
if(data42.disclosure !== undefined){
let data47 = data42.disclosure;
if((typeof data47 !== "string") && (data47 !== null)){
vErrors = add(vErrors, instancePath+"/trust/disclosure", "type");
errors++;
}
}
}
}
if(data.learning !== undefined){
let data48 = data.learning;
if((!(data48 && typeof data48 == "object" && !Array.isArray(data48))) && (data48 !== null)){
vErrors = add(vErrors, instancePath+"/learning", "type");
errors++;
}
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
for(const key8 in data48){
if(!(((((key8 === "captures") || (key8 === "store")) || (key8 === "context")) || (key8 === "evidence")) || (pattern0.test(key8)))){
vErrors = add(vErrors, instancePath+"/learning", "additionalProperties", key8);
errors++;
}
}
if(data48.captures !== undefined){
let data49 = data48.captures;
if((!(Array.isArray(data49))) && (data49 !== null)){
vErrors = add(vErrors, instancePath+"/learning/captures", "type");
errors++;
}
if(Array.isArray(data49)){
const len5 = data49.length;
for(let i5=0; i5<len5; i5++){
let data50 = data49[i5];
if((typeof data50 !== "string") && (data50 !== null)){
vErrors = add(vErrors, instancePath+"/learning/captures/" + i5, "type");
errors++;
}
}
}
}
if(data48.store !== undefined){
let data51 = data48.store;
if((typeof data51 !== "string") && (data51 !== null)){
vErrors = add(vErrors, instancePath+"/learning/store", "type");
errors++;
}
}
if(data48.context !== undefined){
let data52 = data48.context;
if((typeof data52 !== "string") && (data52 !== null)){
vErrors = add(vErrors, instancePath+"/learning/context", "type");
errors++;
}
}
if(data48.evidence !== undefined){
if(!(validate22(data48.evidence, instancePath+"/learning/evidence"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.success !== undefined){
let data54 = data.success;
if((!(data54 && typeof data54 == "object" && !Array.isArray(data54))) && (data54 !== null)){
vErrors = add(vErrors, instancePath+"/success", "type");
errors++;
}
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
for(const key9 in data54){
if(!((((key9 === "hypothesis") || (key9 === "metrics")) || (key9 === "stopWhen")) || (pattern0.test(key9)))){
vErrors = add(vErrors, instancePath+"/success", "additionalProperties", key9);
errors++;
}
}
if(data54.hypothesis !== undefined){
let data55 = data54.hypothesis;
if((typeof data55 !== "string") && (data55 !== null)){
vErrors = add(vErrors, instancePath+"/success/hypothesis", "type");
errors++;
}
}
if(data54.metrics !== undefined){
let data56 = data54.metrics;
if((!(Array.isArray(data56))) && (data56 !== null)){
vErrors = add(vErrors, instancePath+"/success/metrics", "type");
errors++;
}
if(Array.isArray(data56)){
const len6 = data56.length;
for(let i6=0; i6<len6; i6++){
let data57 = data56[i6];
if((!(data57 && typeof data57 == "object" && !Array.isArray(data57))) && (data57 !== null)){
vErrors = add(vErrors, instancePath+"/success/metrics/" + i6, "type");
errors++;
}
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key10 in data57){
if(!((func2.call(schema6.properties.success.properties.metrics.items.properties, key10)) || (pattern0.test(key10)))){
vErrors = add(vErrors, instancePath+"/success/metrics/" + i6, "additionalProperties", key10);
errors++;
}
}
if(data57.name !== undefined){
let data58 = data57.name;
if((typeof data58 !== "string") && (data58 !== null)){
vErrors = add(vErrors, instancePath+"/success/metrics/" + i6+"/name", "type");
errors++;
}
}
if(data57.kind !== undefined){
let data59 = data57.kind;
if(!(((((((((((((data59 === "cycle-time") || (data59 === "errors")) || (data59 === "touchpoints")) || (data59 === "external-spend")) || (data59 === "revenue")) || (data59 === "risk")) || (data59 === "quality")) || (data59 === "rework")) || (data59 === "activity")) || (data59 === "adoption")) || (data59 === "satisfaction")) || (data59 === "other")) || (data59 === null))){
vErrors = add(vErrors, instancePath+"/success/metrics/" + i6+"/kind", "enum");
errors++;
}
}
if(data57.unit !== undefined){
let data60 = data57.unit;
if((typeof data60 !== "string") && (data60 !== null)){
vErrors = add(vErrors, instancePath+"/success/metrics/" + i6+"/unit", "type");
errors++;
}
}
if(data57.better !== undefined){
let data61 = data57.better;
if(!(((data61 === "lower") || (data61 === "higher")) || (data61 === null))){
vErrors = add(vErrors, instancePath+"/success/metrics/" + i6+"/better", "enum");
errors++;
}
}
if(data57.baseline !== undefined){
if(!(validate55(data57.baseline, instancePath+"/success/metrics/" + i6+"/baseline"))){
vErrors = join(vErrors, validate55.errors);
errors = vErrors.length;
}
}
if(data57.target !== undefined){
if(!(validate55(data57.target, instancePath+"/success/metrics/" + i6+"/target"))){
vErrors = join(vErrors, validate55.errors);
errors = vErrors.length;
}
}
if(data57.by !== undefined){
if(!(validate36(data57.by, instancePath+"/success/metrics/" + i6+"/by"))){
vErrors = join(vErrors, validate36.errors);
errors = vErrors.length;
}
}
if(data57.actual !== undefined){
if(!(validate55(data57.actual, instancePath+"/success/metrics/" + i6+"/actual"))){
vErrors = join(vErrors, validate55.errors);
errors = vErrors.length;
}
}
if(data57.guard !== undefined){
let data66 = data57.guard;
if((typeof data66 !== "string") && (data66 !== null)){
vErrors = add(vErrors, instancePath+"/success/metrics/" + i6+"/guard", "type");
errors++;
}
}
}
}
}
}
if(data54.stopWhen !== undefined){
let data67 = data54.stopWhen;
if((!(Array.isArray(data67))) && (data67 !== null)){
vErrors = add(vErrors, instancePath+"/success/stopWhen", "type");
errors++;
}
if(Array.isArray(data67)){
const len7 = data67.length;
for(let i7=0; i7<len7; i7++){
let data68 = data67[i7];
if((typeof data68 !== "string") && (data68 !== null)){
vErrors = add(vErrors, instancePath+"/success/stopWhen/" + i7, "type");
errors++;
}
}
}
}
}
}
if(data.inputs !== undefined){
let data69 = data.inputs;
if((!(data69 && typeof data69 == "object" && !Array.isArray(data69))) && (data69 !== null)){
vErrors = add(vErrors, instancePath+"/inputs", "type");
errors++;
}
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
for(const key11 in data69){
if(!((((key11 === "required") || (key11 === "templates")) || (key11 === "boundaries")) || (pattern0.test(key11)))){
vErrors = add(vErrors, instancePath+"/inputs", "additionalProperties", key11);
errors++;
}
}
if(data69.required !== undefined){
let data70 = data69.required;
if((!(Array.isArray(data70))) && (data70 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/required", "type");
errors++;
}
if(Array.isArray(data70)){
const len8 = data70.length;
for(let i8=0; i8<len8; i8++){
let data71 = data70[i8];
if((!(data71 && typeof data71 == "object" && !Array.isArray(data71))) && (data71 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/required/" + i8, "type");
errors++;
}
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
for(const key12 in data71){
if(!((((key12 === "field") || (key12 === "description")) || (key12 === "whenMissing")) || (pattern0.test(key12)))){
vErrors = add(vErrors, instancePath+"/inputs/required/" + i8, "additionalProperties", key12);
errors++;
}
}
if(data71.field !== undefined){
let data72 = data71.field;
if((typeof data72 !== "string") && (data72 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/required/" + i8+"/field", "type");
errors++;
}
}
if(data71.description !== undefined){
let data73 = data71.description;
if((typeof data73 !== "string") && (data73 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/required/" + i8+"/description", "type");
errors++;
}
}
if(data71.whenMissing !== undefined){
let data74 = data71.whenMissing;
if((typeof data74 !== "string") && (data74 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/required/" + i8+"/whenMissing", "type");
errors++;
}
}
}
}
}
}
if(data69.templates !== undefined){
let data75 = data69.templates;
if((!(Array.isArray(data75))) && (data75 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/templates", "type");
errors++;
}
if(Array.isArray(data75)){
const len9 = data75.length;
for(let i9=0; i9<len9; i9++){
if(!(validate22(data75[i9], instancePath+"/inputs/templates/" + i9))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data69.boundaries !== undefined){
let data77 = data69.boundaries;
if((!(data77 && typeof data77 == "object" && !Array.isArray(data77))) && (data77 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/boundaries", "type");
errors++;
}
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
for(const key13 in data77){
if(!(((key13 === "allowed") || (key13 === "forbidden")) || (pattern0.test(key13)))){
vErrors = add(vErrors, instancePath+"/inputs/boundaries", "additionalProperties", key13);
errors++;
}
}
if(data77.allowed !== undefined){
let data78 = data77.allowed;
if((!(Array.isArray(data78))) && (data78 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/boundaries/allowed", "type");
errors++;
}
if(Array.isArray(data78)){
const len10 = data78.length;
for(let i10=0; i10<len10; i10++){
let data79 = data78[i10];
if((typeof data79 !== "string") && (data79 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/boundaries/allowed/" + i10, "type");
errors++;
}
}
}
}
if(data77.forbidden !== undefined){
let data80 = data77.forbidden;
if((!(Array.isArray(data80))) && (data80 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/boundaries/forbidden", "type");
errors++;
}
if(Array.isArray(data80)){
const len11 = data80.length;
for(let i11=0; i11<len11; i11++){
let data81 = data80[i11];
if((typeof data81 !== "string") && (data81 !== null)){
vErrors = add(vErrors, instancePath+"/inputs/boundaries/forbidden/" + i11, "type");
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
let data82 = data.exceptions;
if((!(data82 && typeof data82 == "object" && !Array.isArray(data82))) && (data82 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions", "type");
errors++;
}
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
for(const key14 in data82){
if(!((((key14 === "automate") || (key14 === "escalate")) || (key14 === "log")) || (pattern0.test(key14)))){
vErrors = add(vErrors, instancePath+"/exceptions", "additionalProperties", key14);
errors++;
}
}
if(data82.automate !== undefined){
let data83 = data82.automate;
if((!(Array.isArray(data83))) && (data83 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/automate", "type");
errors++;
}
if(Array.isArray(data83)){
const len12 = data83.length;
for(let i12=0; i12<len12; i12++){
let data84 = data83[i12];
if((typeof data84 !== "string") && (data84 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/automate/" + i12, "type");
errors++;
}
}
}
}
if(data82.escalate !== undefined){
let data85 = data82.escalate;
if((!(Array.isArray(data85))) && (data85 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/escalate", "type");
errors++;
}
if(Array.isArray(data85)){
const len13 = data85.length;
for(let i13=0; i13<len13; i13++){
let data86 = data85[i13];
if((!(data86 && typeof data86 == "object" && !Array.isArray(data86))) && (data86 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/escalate/" + i13, "type");
errors++;
}
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
for(const key15 in data86){
if(!((((key15 === "when") || (key15 === "to")) || (key15 === "within")) || (pattern0.test(key15)))){
vErrors = add(vErrors, instancePath+"/exceptions/escalate/" + i13, "additionalProperties", key15);
errors++;
}
}
if(data86.when !== undefined){
let data87 = data86.when;
if((typeof data87 !== "string") && (data87 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/escalate/" + i13+"/when", "type");
errors++;
}
}
if(data86.to !== undefined){
let data88 = data86.to;
if((typeof data88 !== "string") && (data88 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/escalate/" + i13+"/to", "type");
errors++;
}
}
if(data86.within !== undefined){
if(!(validate39(data86.within, instancePath+"/exceptions/escalate/" + i13+"/within"))){
vErrors = join(vErrors, validate39.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data82.log !== undefined){
let data90 = data82.log;
if((!(data90 && typeof data90 == "object" && !Array.isArray(data90))) && (data90 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/log", "type");
errors++;
}
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
for(const key16 in data90){
if(!((((key16 === "location") || (key16 === "retention")) || (key16 === "reviewedEvery")) || (pattern0.test(key16)))){
vErrors = add(vErrors, instancePath+"/exceptions/log", "additionalProperties", key16);
errors++;
}
}
if(data90.location !== undefined){
let data91 = data90.location;
if((typeof data91 !== "string") && (data91 !== null)){
vErrors = add(vErrors, instancePath+"/exceptions/log/location", "type");
errors++;
}
}
if(data90.retention !== undefined){
if(!(validate39(data90.retention, instancePath+"/exceptions/log/retention"))){
vErrors = join(vErrors, validate39.errors);
errors = vErrors.length;
}
}
if(data90.reviewedEvery !== undefined){
if(!(validate39(data90.reviewedEvery, instancePath+"/exceptions/log/reviewedEvery"))){
vErrors = join(vErrors, validate39.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data.feedback !== undefined){
let data94 = data.feedback;
if((!(data94 && typeof data94 == "object" && !Array.isArray(data94))) && (data94 !== null)){
vErrors = add(vErrors, instancePath+"/feedback", "type");
errors++;
}
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
for(const key17 in data94){
if(!((((key17 === "channel") || (key17 === "review")) || (key17 === "lastImprovement")) || (pattern0.test(key17)))){
vErrors = add(vErrors, instancePath+"/feedback", "additionalProperties", key17);
errors++;
}
}
if(data94.channel !== undefined){
let data95 = data94.channel;
if((typeof data95 !== "string") && (data95 !== null)){
vErrors = add(vErrors, instancePath+"/feedback/channel", "type");
errors++;
}
}
if(data94.review !== undefined){
let data96 = data94.review;
if((!(data96 && typeof data96 == "object" && !Array.isArray(data96))) && (data96 !== null)){
vErrors = add(vErrors, instancePath+"/feedback/review", "type");
errors++;
}
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
for(const key18 in data96){
if(!(((key18 === "every") || (key18 === "by")) || (pattern0.test(key18)))){
vErrors = add(vErrors, instancePath+"/feedback/review", "additionalProperties", key18);
errors++;
}
}
if(data96.every !== undefined){
if(!(validate39(data96.every, instancePath+"/feedback/review/every"))){
vErrors = join(vErrors, validate39.errors);
errors = vErrors.length;
}
}
if(data96.by !== undefined){
let data98 = data96.by;
if((typeof data98 !== "string") && (data98 !== null)){
vErrors = add(vErrors, instancePath+"/feedback/review/by", "type");
errors++;
}
}
}
}
if(data94.lastImprovement !== undefined){
let data99 = data94.lastImprovement;
if((!(data99 && typeof data99 == "object" && !Array.isArray(data99))) && (data99 !== null)){
vErrors = add(vErrors, instancePath+"/feedback/lastImprovement", "type");
errors++;
}
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
for(const key19 in data99){
if(!((((key19 === "date") || (key19 === "change")) || (key19 === "evidence")) || (pattern0.test(key19)))){
vErrors = add(vErrors, instancePath+"/feedback/lastImprovement", "additionalProperties", key19);
errors++;
}
}
if(data99.date !== undefined){
if(!(validate36(data99.date, instancePath+"/feedback/lastImprovement/date"))){
vErrors = join(vErrors, validate36.errors);
errors = vErrors.length;
}
}
if(data99.change !== undefined){
let data101 = data99.change;
if((typeof data101 !== "string") && (data101 !== null)){
vErrors = add(vErrors, instancePath+"/feedback/lastImprovement/change", "type");
errors++;
}
}
if(data99.evidence !== undefined){
if(!(validate22(data99.evidence, instancePath+"/feedback/lastImprovement/evidence"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data.evaluation !== undefined){
let data103 = data.evaluation;
if((!(data103 && typeof data103 == "object" && !Array.isArray(data103))) && (data103 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation", "type");
errors++;
}
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
for(const key20 in data103){
if(!(((((((key20 === "suite") || (key20 === "datasets")) || (key20 === "passRate")) || (key20 === "slices")) || (key20 === "comparedWith")) || (key20 === "independentReview")) || (pattern0.test(key20)))){
vErrors = add(vErrors, instancePath+"/evaluation", "additionalProperties", key20);
errors++;
}
}
if(data103.suite !== undefined){
if(!(validate22(data103.suite, instancePath+"/evaluation/suite"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data103.datasets !== undefined){
let data105 = data103.datasets;
if((!(Array.isArray(data105))) && (data105 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/datasets", "type");
errors++;
}
if(Array.isArray(data105)){
const len14 = data105.length;
for(let i14=0; i14<len14; i14++){
if(!(validate22(data105[i14], instancePath+"/evaluation/datasets/" + i14))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data103.passRate !== undefined){
let data107 = data103.passRate;
if((!(data107 && typeof data107 == "object" && !Array.isArray(data107))) && (data107 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/passRate", "type");
errors++;
}
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
for(const key21 in data107){
if(!((((key21 === "target") || (key21 === "actual")) || (key21 === "runs")) || (pattern0.test(key21)))){
vErrors = add(vErrors, instancePath+"/evaluation/passRate", "additionalProperties", key21);
errors++;
}
}
if(data107.target !== undefined){
if(!(validate57(data107.target, instancePath+"/evaluation/passRate/target"))){
vErrors = join(vErrors, validate57.errors);
errors = vErrors.length;
}
}
if(data107.actual !== undefined){
if(!(validate55(data107.actual, instancePath+"/evaluation/passRate/actual"))){
vErrors = join(vErrors, validate55.errors);
errors = vErrors.length;
}
}
if(data107.runs !== undefined){
if(!(validate57(data107.runs, instancePath+"/evaluation/passRate/runs"))){
vErrors = join(vErrors, validate57.errors);
errors = vErrors.length;
}
}
}
}
if(data103.slices !== undefined){
let data111 = data103.slices;
if((!(Array.isArray(data111))) && (data111 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/slices", "type");
errors++;
}
if(Array.isArray(data111)){
const len15 = data111.length;
for(let i15=0; i15<len15; i15++){
let data112 = data111[i15];
if((!(data112 && typeof data112 == "object" && !Array.isArray(data112))) && (data112 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/slices/" + i15, "type");
errors++;
}
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key22 in data112){
if(!(((key22 === "name") || (key22 === "actual")) || (pattern0.test(key22)))){
vErrors = add(vErrors, instancePath+"/evaluation/slices/" + i15, "additionalProperties", key22);
errors++;
}
}
if(data112.name !== undefined){
let data113 = data112.name;
if((typeof data113 !== "string") && (data113 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/slices/" + i15+"/name", "type");
errors++;
}
}
if(data112.actual !== undefined){
if(!(validate55(data112.actual, instancePath+"/evaluation/slices/" + i15+"/actual"))){
vErrors = join(vErrors, validate55.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data103.comparedWith !== undefined){
let data115 = data103.comparedWith;
if((typeof data115 !== "string") && (data115 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/comparedWith", "type");
errors++;
}
}
if(data103.independentReview !== undefined){
let data116 = data103.independentReview;
if((!(data116 && typeof data116 == "object" && !Array.isArray(data116))) && (data116 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/independentReview", "type");
errors++;
}
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
for(const key23 in data116){
if(!((((key23 === "by") || (key23 === "date")) || (key23 === "evidence")) || (pattern0.test(key23)))){
vErrors = add(vErrors, instancePath+"/evaluation/independentReview", "additionalProperties", key23);
errors++;
}
}
if(data116.by !== undefined){
let data117 = data116.by;
if((typeof data117 !== "string") && (data117 !== null)){
vErrors = add(vErrors, instancePath+"/evaluation/independentReview/by", "type");
errors++;
}
}
if(data116.date !== undefined){
if(!(validate36(data116.date, instancePath+"/evaluation/independentReview/date"))){
vErrors = join(vErrors, validate36.errors);
errors = vErrors.length;
}
}
if(data116.evidence !== undefined){
if(!(validate22(data116.evidence, instancePath+"/evaluation/independentReview/evidence"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data.operations !== undefined){
let data120 = data.operations;
if((!(data120 && typeof data120 == "object" && !Array.isArray(data120))) && (data120 !== null)){
vErrors = add(vErrors, instancePath+"/operations", "type");
errors++;
}
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
for(const key24 in data120){
if(!(((((((((key24 === "versions") || (key24 === "monitoring")) || (key24 === "rollback")) || (key24 === "killSwitch")) || (key24 === "rollout")) || (key24 === "runbook")) || (key24 === "budget")) || (key24 === "incidents")) || (pattern0.test(key24)))){
vErrors = add(vErrors, instancePath+"/operations", "additionalProperties", key24);
errors++;
}
}
if(data120.versions !== undefined){
let data121 = data120.versions;
if((!(data121 && typeof data121 == "object" && !Array.isArray(data121))) && (data121 !== null)){
vErrors = add(vErrors, instancePath+"/operations/versions", "type");
errors++;
}
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
for(const key25 in data121){
if(!(((key25 === "model") || (key25 === "prompt")) || (pattern0.test(key25)))){
vErrors = add(vErrors, instancePath+"/operations/versions", "additionalProperties", key25);
errors++;
}
}
if(data121.model !== undefined){
let data122 = data121.model;
if(((typeof data122 !== "string") && (!((typeof data122 == "number") && (isFinite(data122))))) && (data122 !== null)){
vErrors = add(vErrors, instancePath+"/operations/versions/model", "type");
errors++;
}
}
if(data121.prompt !== undefined){
let data123 = data121.prompt;
if(((typeof data123 !== "string") && (!((typeof data123 == "number") && (isFinite(data123))))) && (data123 !== null)){
vErrors = add(vErrors, instancePath+"/operations/versions/prompt", "type");
errors++;
}
}
}
}
if(data120.monitoring !== undefined){
let data124 = data120.monitoring;
if((!(Array.isArray(data124))) && (data124 !== null)){
vErrors = add(vErrors, instancePath+"/operations/monitoring", "type");
errors++;
}
if(Array.isArray(data124)){
const len16 = data124.length;
for(let i16=0; i16<len16; i16++){
let data125 = data124[i16];
if((!(data125 && typeof data125 == "object" && !Array.isArray(data125))) && (data125 !== null)){
vErrors = add(vErrors, instancePath+"/operations/monitoring/" + i16, "type");
errors++;
}
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
for(const key26 in data125){
if(!((((key26 === "signal") || (key26 === "alert")) || (key26 === "evidence")) || (pattern0.test(key26)))){
vErrors = add(vErrors, instancePath+"/operations/monitoring/" + i16, "additionalProperties", key26);
errors++;
}
}
if(data125.signal !== undefined){
let data126 = data125.signal;
if((typeof data126 !== "string") && (data126 !== null)){
vErrors = add(vErrors, instancePath+"/operations/monitoring/" + i16+"/signal", "type");
errors++;
}
}
if(data125.alert !== undefined){
let data127 = data125.alert;
if((typeof data127 !== "string") && (data127 !== null)){
vErrors = add(vErrors, instancePath+"/operations/monitoring/" + i16+"/alert", "type");
errors++;
}
}
if(data125.evidence !== undefined){
if(!(validate22(data125.evidence, instancePath+"/operations/monitoring/" + i16+"/evidence"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data120.rollback !== undefined){
let data129 = data120.rollback;
if((typeof data129 !== "string") && (data129 !== null)){
vErrors = add(vErrors, instancePath+"/operations/rollback", "type");
errors++;
}
}
if(data120.killSwitch !== undefined){
let data130 = data120.killSwitch;
if((typeof data130 !== "string") && (data130 !== null)){
vErrors = add(vErrors, instancePath+"/operations/killSwitch", "type");
errors++;
}
}
if(data120.rollout !== undefined){
let data131 = data120.rollout;
if((!(Array.isArray(data131))) && (data131 !== null)){
vErrors = add(vErrors, instancePath+"/operations/rollout", "type");
errors++;
}
if(Array.isArray(data131)){
const len17 = data131.length;
for(let i17=0; i17<len17; i17++){
let data132 = data131[i17];
if((typeof data132 !== "string") && (data132 !== null)){
vErrors = add(vErrors, instancePath+"/operations/rollout/" + i17, "type");
errors++;
}
}
}
}
if(data120.runbook !== undefined){
if(!(validate22(data120.runbook, instancePath+"/operations/runbook"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data120.budget !== undefined){
let data134 = data120.budget;
if((!(data134 && typeof data134 == "object" && !Array.isArray(data134))) && (data134 !== null)){
vErrors = add(vErrors, instancePath+"/operations/budget", "type");
errors++;
}
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
for(const key27 in data134){
if(!((((key27 === "limit") || (key27 === "currency")) || (key27 === "per")) || (pattern0.test(key27)))){
vErrors = add(vErrors, instancePath+"/operations/budget", "additionalProperties", key27);
errors++;
}
}
if(data134.limit !== undefined){
if(!(validate57(data134.limit, instancePath+"/operations/budget/limit"))){
vErrors = join(vErrors, validate57.errors);
errors = vErrors.length;
}
}
if(data134.currency !== undefined){
let data136 = data134.currency;
if((typeof data136 !== "string") && (data136 !== null)){
vErrors = add(vErrors, instancePath+"/operations/budget/currency", "type");
errors++;
}
}
if(data134.per !== undefined){
let data137 = data134.per;
if(!(((((data137 === "day") || (data137 === "week")) || (data137 === "month")) || (data137 === "year")) || (data137 === null))){
vErrors = add(vErrors, instancePath+"/operations/budget/per", "enum");
errors++;
}
}
}
}
if(data120.incidents !== undefined){
let data138 = data120.incidents;
if((!(Array.isArray(data138))) && (data138 !== null)){
vErrors = add(vErrors, instancePath+"/operations/incidents", "type");
errors++;
}
if(Array.isArray(data138)){
const len18 = data138.length;
for(let i18=0; i18<len18; i18++){
let data139 = data138[i18];
if((!(data139 && typeof data139 == "object" && !Array.isArray(data139))) && (data139 !== null)){
vErrors = add(vErrors, instancePath+"/operations/incidents/" + i18, "type");
errors++;
}
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
for(const key28 in data139){
if(!(((((((key28 === "date") || (key28 === "summary")) || (key28 === "severity")) || (key28 === "action")) || (key28 === "closed")) || (key28 === "evidence")) || (pattern0.test(key28)))){
vErrors = add(vErrors, instancePath+"/operations/incidents/" + i18, "additionalProperties", key28);
errors++;
}
}
if(data139.date !== undefined){
if(!(validate36(data139.date, instancePath+"/operations/incidents/" + i18+"/date"))){
vErrors = join(vErrors, validate36.errors);
errors = vErrors.length;
}
}
if(data139.summary !== undefined){
let data141 = data139.summary;
if((typeof data141 !== "string") && (data141 !== null)){
vErrors = add(vErrors, instancePath+"/operations/incidents/" + i18+"/summary", "type");
errors++;
}
}
if(data139.severity !== undefined){
let data142 = data139.severity;
if(!((((data142 === "low") || (data142 === "medium")) || (data142 === "high")) || (data142 === null))){
vErrors = add(vErrors, instancePath+"/operations/incidents/" + i18+"/severity", "enum");
errors++;
}
}
if(data139.action !== undefined){
let data143 = data139.action;
if((typeof data143 !== "string") && (data143 !== null)){
vErrors = add(vErrors, instancePath+"/operations/incidents/" + i18+"/action", "type");
errors++;
}
}
if(data139.closed !== undefined){
if(!(validate36(data139.closed, instancePath+"/operations/incidents/" + i18+"/closed"))){
vErrors = join(vErrors, validate36.errors);
errors = vErrors.length;
}
}
if(data139.evidence !== undefined){
if(!(validate22(data139.evidence, instancePath+"/operations/incidents/" + i18+"/evidence"))){
vErrors = join(vErrors, validate22.errors);
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
let data146 = data.security;
if((!(data146 && typeof data146 == "object" && !Array.isArray(data146))) && (data146 !== null)){
vErrors = add(vErrors, instancePath+"/security", "type");
errors++;
}
if(data146 && typeof data146 == "object" && !Array.isArray(data146)){
for(const key29 in data146){
if(!(((((((key29 === "threatModel") || (key29 === "injectionTest")) || (key29 === "permissions")) || (key29 === "writeApproval")) || (key29 === "outputHandling")) || (key29 === "sensitiveData")) || (pattern0.test(key29)))){
vErrors = add(vErrors, instancePath+"/security", "additionalProperties", key29);
errors++;
}
}
if(data146.threatModel !== undefined){
if(!(validate22(data146.threatModel, instancePath+"/security/threatModel"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data146.injectionTest !== undefined){
if(!(validate22(data146.injectionTest, instancePath+"/security/injectionTest"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data146.permissions !== undefined){
let data149 = data146.permissions;
if((!(Array.isArray(data149))) && (data149 !== null)){
vErrors = add(vErrors, instancePath+"/security/permissions", "type");
errors++;
}
if(Array.isArray(data149)){
const len19 = data149.length;
for(let i19=0; i19<len19; i19++){
let data150 = data149[i19];
if((typeof data150 !== "string") && (data150 !== null)){
vErrors = add(vErrors, instancePath+"/security/permissions/" + i19, "type");
errors++;
}
}
}
}
if(data146.writeApproval !== undefined){
let data151 = data146.writeApproval;
if((typeof data151 !== "string") && (data151 !== null)){
vErrors = add(vErrors, instancePath+"/security/writeApproval", "type");
errors++;
}
}
if(data146.outputHandling !== undefined){
let data152 = data146.outputHandling;
if((typeof data152 !== "string") && (data152 !== null)){
vErrors = add(vErrors, instancePath+"/security/outputHandling", "type");
errors++;
}
}
if(data146.sensitiveData !== undefined){
let data153 = data146.sensitiveData;
if((typeof data153 !== "string") && (data153 !== null)){
vErrors = add(vErrors, instancePath+"/security/sensitiveData", "type");
errors++;
}
}
}
}
if(data.governance !== undefined){
let data154 = data.governance;
if((!(data154 && typeof data154 == "object" && !Array.isArray(data154))) && (data154 !== null)){
vErrors = add(vErrors, instancePath+"/governance", "type");
errors++;
}
if(data154 && typeof data154 == "object" && !Array.isArray(data154)){
for(const key30 in data154){
if(!((((((key30 === "impactAssessment") || (key30 === "appeal")) || (key30 === "vendor")) || (key30 === "logRetention")) || (key30 === "decommission")) || (pattern0.test(key30)))){
vErrors = add(vErrors, instancePath+"/governance", "additionalProperties", key30);
errors++;
}
}
if(data154.impactAssessment !== undefined){
if(!(validate22(data154.impactAssessment, instancePath+"/governance/impactAssessment"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data154.appeal !== undefined){
let data156 = data154.appeal;
if((typeof data156 !== "string") && (data156 !== null)){
vErrors = add(vErrors, instancePath+"/governance/appeal", "type");
errors++;
}
}
if(data154.vendor !== undefined){
let data157 = data154.vendor;
if((typeof data157 !== "string") && (data157 !== null)){
vErrors = add(vErrors, instancePath+"/governance/vendor", "type");
errors++;
}
}
if(data154.logRetention !== undefined){
if(!(validate39(data154.logRetention, instancePath+"/governance/logRetention"))){
vErrors = join(vErrors, validate39.errors);
errors = vErrors.length;
}
}
if(data154.decommission !== undefined){
let data159 = data154.decommission;
if((typeof data159 !== "string") && (data159 !== null)){
vErrors = add(vErrors, instancePath+"/governance/decommission", "type");
errors++;
}
}
}
}
if(data.adoption !== undefined){
let data160 = data.adoption;
if((!(data160 && typeof data160 == "object" && !Array.isArray(data160))) && (data160 !== null)){
vErrors = add(vErrors, instancePath+"/adoption", "type");
errors++;
}
if(data160 && typeof data160 == "object" && !Array.isArray(data160)){
for(const key31 in data160){
if(!(((key31 === "training") || (key31 === "reinforcement")) || (pattern0.test(key31)))){
vErrors = add(vErrors, instancePath+"/adoption", "additionalProperties", key31);
errors++;
}
}
if(data160.training !== undefined){
let data161 = data160.training;
if((typeof data161 !== "string") && (data161 !== null)){
vErrors = add(vErrors, instancePath+"/adoption/training", "type");
errors++;
}
}
if(data160.reinforcement !== undefined){
let data162 = data160.reinforcement;
if((typeof data162 !== "string") && (data162 !== null)){
vErrors = add(vErrors, instancePath+"/adoption/reinforcement", "type");
errors++;
}
}
}
}
if(data.review !== undefined){
let data163 = data.review;
if((!(data163 && typeof data163 == "object" && !Array.isArray(data163))) && (data163 !== null)){
vErrors = add(vErrors, instancePath+"/review", "type");
errors++;
}
if(data163 && typeof data163 == "object" && !Array.isArray(data163)){
for(const key32 in data163){
if(!((((key32 === "every") || (key32 === "next")) || (key32 === "decisions")) || (pattern0.test(key32)))){
vErrors = add(vErrors, instancePath+"/review", "additionalProperties", key32);
errors++;
}
}
if(data163.every !== undefined){
if(!(validate39(data163.every, instancePath+"/review/every"))){
vErrors = join(vErrors, validate39.errors);
errors = vErrors.length;
}
}
if(data163.next !== undefined){
if(!(validate36(data163.next, instancePath+"/review/next"))){
vErrors = join(vErrors, validate36.errors);
errors = vErrors.length;
}
}
if(data163.decisions !== undefined){
let data166 = data163.decisions;
if((!(Array.isArray(data166))) && (data166 !== null)){
vErrors = add(vErrors, instancePath+"/review/decisions", "type");
errors++;
}
if(Array.isArray(data166)){
const len20 = data166.length;
for(let i20=0; i20<len20; i20++){
let data167 = data166[i20];
if((!(data167 && typeof data167 == "object" && !Array.isArray(data167))) && (data167 !== null)){
vErrors = add(vErrors, instancePath+"/review/decisions/" + i20, "type");
errors++;
}
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
for(const key33 in data167){
if(!(((((((key33 === "date") || (key33 === "decision")) || (key33 === "for")) || (key33 === "by")) || (key33 === "reason")) || (key33 === "evidence")) || (pattern0.test(key33)))){
vErrors = add(vErrors, instancePath+"/review/decisions/" + i20, "additionalProperties", key33);
errors++;
}
}
if(data167.date !== undefined){
if(!(validate36(data167.date, instancePath+"/review/decisions/" + i20+"/date"))){
vErrors = join(vErrors, validate36.errors);
errors = vErrors.length;
}
}
if(data167.decision !== undefined){
let data169 = data167.decision;
if(!(((((data169 === "go") || (data169 === "no-go")) || (data169 === "hold")) || (data169 === "stop")) || (data169 === null))){
vErrors = add(vErrors, instancePath+"/review/decisions/" + i20+"/decision", "enum");
errors++;
}
}
if(data167.for !== undefined){
let data170 = data167.for;
if(!(((data170 === "pilot") || (data170 === "production")) || (data170 === null))){
vErrors = add(vErrors, instancePath+"/review/decisions/" + i20+"/for", "enum");
errors++;
}
}
if(data167.by !== undefined){
let data171 = data167.by;
if((typeof data171 !== "string") && (data171 !== null)){
vErrors = add(vErrors, instancePath+"/review/decisions/" + i20+"/by", "type");
errors++;
}
}
if(data167.reason !== undefined){
let data172 = data167.reason;
if((typeof data172 !== "string") && (data172 !== null)){
vErrors = add(vErrors, instancePath+"/review/decisions/" + i20+"/reason", "type");
errors++;
}
}
if(data167.evidence !== undefined){
if(!(validate22(data167.evidence, instancePath+"/review/decisions/" + i20+"/evidence"))){
vErrors = join(vErrors, validate22.errors);
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
let data174 = data.waivers;
if((!(Array.isArray(data174))) && (data174 !== null)){
vErrors = add(vErrors, instancePath+"/waivers", "type");
errors++;
}
if(Array.isArray(data174)){
const len21 = data174.length;
for(let i21=0; i21<len21; i21++){
let data175 = data174[i21];
if((!(data175 && typeof data175 == "object" && !Array.isArray(data175))) && (data175 !== null)){
vErrors = add(vErrors, instancePath+"/waivers/" + i21, "type");
errors++;
}
if(data175 && typeof data175 == "object" && !Array.isArray(data175)){
if(data175.check === undefined){
vErrors = add(vErrors, instancePath+"/waivers/" + i21, "required", "check");
errors++;
}
if(data175.reason === undefined){
vErrors = add(vErrors, instancePath+"/waivers/" + i21, "required", "reason");
errors++;
}
if(data175.owner === undefined){
vErrors = add(vErrors, instancePath+"/waivers/" + i21, "required", "owner");
errors++;
}
if(data175.expires === undefined){
vErrors = add(vErrors, instancePath+"/waivers/" + i21, "required", "expires");
errors++;
}
for(const key34 in data175){
if(!((((((key34 === "check") || (key34 === "reason")) || (key34 === "owner")) || (key34 === "approvedBy")) || (key34 === "expires")) || (pattern0.test(key34)))){
vErrors = add(vErrors, instancePath+"/waivers/" + i21, "additionalProperties", key34);
errors++;
}
}
if(data175.check !== undefined){
if(typeof data175.check !== "string"){
vErrors = add(vErrors, instancePath+"/waivers/" + i21+"/check", "type");
errors++;
}
}
if(data175.reason !== undefined){
if(typeof data175.reason !== "string"){
vErrors = add(vErrors, instancePath+"/waivers/" + i21+"/reason", "type");
errors++;
}
}
if(data175.owner !== undefined){
if(typeof data175.owner !== "string"){
vErrors = add(vErrors, instancePath+"/waivers/" + i21+"/owner", "type");
errors++;
}
}
if(data175.approvedBy !== undefined){
let data179 = data175.approvedBy;
if((typeof data179 !== "string") && (data179 !== null)){
vErrors = add(vErrors, instancePath+"/waivers/" + i21+"/approvedBy", "type");
errors++;
}
}
if(data175.expires !== undefined){
if(!(validate95(data175.expires, instancePath+"/waivers/" + i21+"/expires"))){
vErrors = join(vErrors, validate95.errors);
errors = vErrors.length;
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
