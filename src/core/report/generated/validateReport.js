// Generated from schemas/report.schema.json by "npm run generate". Do not edit.
import schema from "../../../../schemas/report.schema.json";
import { formats } from "../../schema";
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
const formats0 = formats.date;
const schema7 = {"type":"object","required":["path","document","name","stage","status","risk","readiness","waivers","notApplicable","findings"],"properties":{"path":{"title":"Path","description":"The file, relative to the current folder, with \"/\".","examples":["pilots/invoice.pilot.yaml"],"type":"string"},"document":{"title":"Document","description":"The index of the YAML document in its file, from 0.","examples":[0],"type":"integer","minimum":0},"name":{"title":"Name","description":"What the team calls the pilot; null when it cannot be read.","examples":["Invoice triage assistant"],"type":["string","null"]},"stage":{"title":"Stage","description":"Where the pilot stands; null when it cannot be read.","examples":["pilot"],"enum":["investigation","pilot","production",null]},"status":{"title":"Status","description":"Whether work goes on; active when it is absent or cannot be read.","examples":["active"],"enum":["active","paused","stopped","retired"]},"risk":{"title":"Risk","description":"What a wrong answer can cost; medium when it is absent or cannot be read.","examples":["medium"],"enum":["low","medium","high"]},"readiness":{"title":"Readiness","description":"What all checks together say; null for a document with a YAML error or without a mapping.","examples":[{"score":0.5,"progress":{"investigation":{"met":0,"applicable":0},"pilot":{"met":6,"applicable":6},"production":{"met":30,"applicable":32}},"weakestGates":["trust"],"gates":[],"next":{"stage":"production","ready":false,"blockers":["trust/iterate"],"waived":[]}}],"type":["object","null"],"required":["score","progress","weakestGates","gates","next"],"properties":{"score":{"title":"Score","description":"The weakest gate's score, 0 to 1, not rounded; null when nothing applies.","examples":[0.5],"$ref":"#/definitions/Score"},"progress":{"title":"Progress","description":"For each stage, how many of the applicable checks that it or an earlier one requires are met. Waived checks are applicable and not met.","examples":[{"investigation":{"met":0,"applicable":0},"pilot":{"met":6,"applicable":6},"production":{"met":30,"applicable":32}}],"type":"object","required":["investigation","pilot","production"],"properties":{"investigation":{"title":"Investigation","description":"The checks that investigation requires.","examples":[{"met":0,"applicable":0}],"$ref":"#/definitions/Progress"},"pilot":{"title":"Pilot","description":"The checks that pilot or an earlier stage requires.","examples":[{"met":6,"applicable":6}],"$ref":"#/definitions/Progress"},"production":{"title":"Production","description":"The checks that production or an earlier stage requires.","examples":[{"met":30,"applicable":32}],"$ref":"#/definitions/Progress"}},"additionalProperties":false},"weakestGates":{"title":"Weakest gates","description":"The ids of the gates with that score.","examples":[["trust"]],"type":"array","items":{"type":"string"}},"gates":{"title":"Gates","description":"What became of each gate, in checklist order.","examples":[[]],"type":"array","items":{"$ref":"#/definitions/Gate"}},"next":{"title":"Next","description":"The next stage up and what stands in its way; null at production and when the stage cannot be read.","examples":[{"stage":"production","ready":false,"blockers":["trust/iterate"],"waived":["learning/context"]}],"type":["object","null"],"required":["stage","ready","blockers","waived"],"properties":{"stage":{"title":"Stage","description":"The next stage up.","examples":["production"],"enum":["pilot","production"]},"ready":{"title":"Ready","description":"True when nothing blocks it and the playbook has no finding of severity error.","examples":[false],"type":"boolean"},"blockers":{"title":"Blockers","description":"The ids of the unmet, unwaived checks required for that stage or an earlier one, in checklist order.","examples":[["trust/iterate"]],"type":"array","items":{"type":"string"}},"waived":{"title":"Waived","description":"The ids of all validly waived checks, in checklist order.","examples":[["learning/context"]],"type":"array","items":{"type":"string"}}},"additionalProperties":false}},"additionalProperties":false},"waivers":{"title":"Waivers","description":"The waivers that name a check, as written.","examples":[[]],"type":"array","items":{"$ref":"#/definitions/Waiver"}},"notApplicable":{"title":"Not applicable","description":"The checks that are declared not applicable, as written.","examples":[[]],"type":"array","items":{"$ref":"#/definitions/Declaration"}},"findings":{"title":"Findings","description":"What is wrong or lacking, ordered by position, then code.","examples":[[]],"type":"array","items":{"$ref":"#/definitions/Finding"}}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;

function validate23(data, instancePath){
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
validate23.errors = vErrors;
return errors === 0;
}


function validate25(data, instancePath){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.met === undefined){
vErrors = add(vErrors, instancePath, "required", "met");
errors++;
}
if(data.applicable === undefined){
vErrors = add(vErrors, instancePath, "required", "applicable");
errors++;
}
for(const key0 in data){
if(!((key0 === "met") || (key0 === "applicable"))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.met !== undefined){
let data0 = data.met;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = add(vErrors, instancePath+"/met", "type");
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
vErrors = add(vErrors, instancePath+"/met", "minimum");
errors++;
}
}
}
if(data.applicable !== undefined){
let data1 = data.applicable;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = add(vErrors, instancePath+"/applicable", "type");
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
vErrors = add(vErrors, instancePath+"/applicable", "minimum");
errors++;
}
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}


function validate32(data, instancePath){
let vErrors = null;
let errors = 0;
if(!(((data === "investigation") || (data === "pilot")) || (data === "production"))){
vErrors = add(vErrors, instancePath, "enum");
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}


function validate31(data, instancePath){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.state !== undefined){
if(!(data.state === "met")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.strength !== undefined){
let data1 = data.strength;
if(!(((data1 === "stated") || (data1 === "linked")) || (data1 === "evidenced"))){
vErrors = add(vErrors, instancePath+"/strength", "enum");
errors++;
}
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.strength !== undefined){
if(!(data.strength === null)){
vErrors = add(vErrors, instancePath+"/strength", "enum");
errors++;
}
}
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors, instancePath, "if");
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = add(vErrors, instancePath, "required", "id");
errors++;
}
if(data.requiredFor === undefined){
vErrors = add(vErrors, instancePath, "required", "requiredFor");
errors++;
}
if(data.state === undefined){
vErrors = add(vErrors, instancePath, "required", "state");
errors++;
}
if(data.strength === undefined){
vErrors = add(vErrors, instancePath, "required", "strength");
errors++;
}
for(const key0 in data){
if(!(((((key0 === "id") || (key0 === "requiredFor")) || (key0 === "state")) || (key0 === "strength")) || (key0 === "declared"))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
vErrors = add(vErrors, instancePath+"/id", "type");
errors++;
}
}
if(data.requiredFor !== undefined){
if(!(validate32(data.requiredFor, instancePath+"/requiredFor"))){
vErrors = join(vErrors, validate32.errors);
errors = vErrors.length;
}
}
if(data.state !== undefined){
let data5 = data.state;
if(!((((data5 === "met") || (data5 === "unmet")) || (data5 === "waived")) || (data5 === "not-applicable"))){
vErrors = add(vErrors, instancePath+"/state", "enum");
errors++;
}
}
if(data.strength !== undefined){
let data6 = data.strength;
if(!((((data6 === "stated") || (data6 === "linked")) || (data6 === "evidenced")) || (data6 === null))){
vErrors = add(vErrors, instancePath+"/strength", "enum");
errors++;
}
}
if(data.declared !== undefined){
if(!(data.declared === true)){
vErrors = add(vErrors, instancePath+"/declared", "enum");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}


function validate29(data, instancePath){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = add(vErrors, instancePath, "required", "id");
errors++;
}
if(data.title === undefined){
vErrors = add(vErrors, instancePath, "required", "title");
errors++;
}
if(data.state === undefined){
vErrors = add(vErrors, instancePath, "required", "state");
errors++;
}
if(data.score === undefined){
vErrors = add(vErrors, instancePath, "required", "score");
errors++;
}
if(data.checks === undefined){
vErrors = add(vErrors, instancePath, "required", "checks");
errors++;
}
for(const key0 in data){
if(!(((((key0 === "id") || (key0 === "title")) || (key0 === "state")) || (key0 === "score")) || (key0 === "checks"))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
vErrors = add(vErrors, instancePath+"/id", "type");
errors++;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
vErrors = add(vErrors, instancePath+"/title", "type");
errors++;
}
}
if(data.state !== undefined){
let data2 = data.state;
if(!((((data2 === "met") || (data2 === "waived")) || (data2 === "unmet")) || (data2 === "not-applicable"))){
vErrors = add(vErrors, instancePath+"/state", "enum");
errors++;
}
}
if(data.score !== undefined){
if(!(validate23(data.score, instancePath+"/score"))){
vErrors = join(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data.checks !== undefined){
let data4 = data.checks;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate31(data4[i0], instancePath+"/checks/" + i0))){
vErrors = join(vErrors, validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/checks", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}


function validate36(data, instancePath){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.check === undefined){
vErrors = add(vErrors, instancePath, "required", "check");
errors++;
}
if(data.reason === undefined){
vErrors = add(vErrors, instancePath, "required", "reason");
errors++;
}
if(data.owner === undefined){
vErrors = add(vErrors, instancePath, "required", "owner");
errors++;
}
if(data.approvedBy === undefined){
vErrors = add(vErrors, instancePath, "required", "approvedBy");
errors++;
}
if(data.expires === undefined){
vErrors = add(vErrors, instancePath, "required", "expires");
errors++;
}
if(data.holds === undefined){
vErrors = add(vErrors, instancePath, "required", "holds");
errors++;
}
for(const key0 in data){
if(!((((((key0 === "check") || (key0 === "reason")) || (key0 === "owner")) || (key0 === "approvedBy")) || (key0 === "expires")) || (key0 === "holds"))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.check !== undefined){
if(typeof data.check !== "string"){
vErrors = add(vErrors, instancePath+"/check", "type");
errors++;
}
}
if(data.reason !== undefined){
let data1 = data.reason;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/reason", "type");
errors++;
}
}
if(data.owner !== undefined){
let data2 = data.owner;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/owner", "type");
errors++;
}
}
if(data.approvedBy !== undefined){
let data3 = data.approvedBy;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/approvedBy", "type");
errors++;
}
}
if(data.expires !== undefined){
let data4 = data.expires;
if((typeof data4 !== "string") && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/expires", "type");
errors++;
}
if(typeof data4 === "string"){
if(!(formats0(data4))){
vErrors = add(vErrors, instancePath+"/expires", "format");
errors++;
}
}
}
if(data.holds !== undefined){
if(typeof data.holds !== "boolean"){
vErrors = add(vErrors, instancePath+"/holds", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}


function validate38(data, instancePath){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.check === undefined){
vErrors = add(vErrors, instancePath, "required", "check");
errors++;
}
if(data.because === undefined){
vErrors = add(vErrors, instancePath, "required", "because");
errors++;
}
if(data.approvedBy === undefined){
vErrors = add(vErrors, instancePath, "required", "approvedBy");
errors++;
}
if(data.holds === undefined){
vErrors = add(vErrors, instancePath, "required", "holds");
errors++;
}
for(const key0 in data){
if(!((((key0 === "check") || (key0 === "because")) || (key0 === "approvedBy")) || (key0 === "holds"))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.check !== undefined){
if(typeof data.check !== "string"){
vErrors = add(vErrors, instancePath+"/check", "type");
errors++;
}
}
if(data.because !== undefined){
let data1 = data.because;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/because", "type");
errors++;
}
}
if(data.approvedBy !== undefined){
let data2 = data.approvedBy;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/approvedBy", "type");
errors++;
}
}
if(data.holds !== undefined){
if(typeof data.holds !== "boolean"){
vErrors = add(vErrors, instancePath+"/holds", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}

const pattern0 = new RegExp("^(?:placeholder|[^/\\s]+/[^/\\s]+)$", "u");
const pattern1 = new RegExp("^(?:/(?:[^~/]|~[01])*)*$", "u");
const pattern2 = new RegExp("^[0-9a-f]{16}:[1-9][0-9]*$", "u");

function validate41(data, instancePath){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.line === undefined){
vErrors = add(vErrors, instancePath, "required", "line");
errors++;
}
if(data.character === undefined){
vErrors = add(vErrors, instancePath, "required", "character");
errors++;
}
for(const key0 in data){
if(!((key0 === "line") || (key0 === "character"))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.line !== undefined){
let data0 = data.line;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = add(vErrors, instancePath+"/line", "type");
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
vErrors = add(vErrors, instancePath+"/line", "minimum");
errors++;
}
}
}
if(data.character !== undefined){
let data1 = data.character;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = add(vErrors, instancePath+"/character", "type");
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
vErrors = add(vErrors, instancePath+"/character", "minimum");
errors++;
}
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}


function validate40(data, instancePath){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code === undefined){
vErrors = add(vErrors, instancePath, "required", "code");
errors++;
}
if(data.severity === undefined){
vErrors = add(vErrors, instancePath, "required", "severity");
errors++;
}
if(data.message === undefined){
vErrors = add(vErrors, instancePath, "required", "message");
errors++;
}
if(data.at === undefined){
vErrors = add(vErrors, instancePath, "required", "at");
errors++;
}
if(data.fingerprint === undefined){
vErrors = add(vErrors, instancePath, "required", "fingerprint");
errors++;
}
if(data.range === undefined){
vErrors = add(vErrors, instancePath, "required", "range");
errors++;
}
if(data.fixable === undefined){
vErrors = add(vErrors, instancePath, "required", "fixable");
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "code") || (key0 === "severity")) || (key0 === "message")) || (key0 === "at")) || (key0 === "fingerprint")) || (key0 === "range")) || (key0 === "fixable"))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.code !== undefined){
let data0 = data.code;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
vErrors = add(vErrors, instancePath+"/code", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/code", "type");
errors++;
}
}
if(data.severity !== undefined){
let data1 = data.severity;
if(!(((data1 === "error") || (data1 === "warning")) || (data1 === "information"))){
vErrors = add(vErrors, instancePath+"/severity", "enum");
errors++;
}
}
if(data.message !== undefined){
if(typeof data.message !== "string"){
vErrors = add(vErrors, instancePath+"/message", "type");
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(!pattern1.test(data3)){
vErrors = add(vErrors, instancePath+"/at", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/at", "type");
errors++;
}
}
if(data.fingerprint !== undefined){
let data4 = data.fingerprint;
if(typeof data4 === "string"){
if(!pattern2.test(data4)){
vErrors = add(vErrors, instancePath+"/fingerprint", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/fingerprint", "type");
errors++;
}
}
if(data.range !== undefined){
let data5 = data.range;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.start === undefined){
vErrors = add(vErrors, instancePath+"/range", "required", "start");
errors++;
}
if(data5.end === undefined){
vErrors = add(vErrors, instancePath+"/range", "required", "end");
errors++;
}
for(const key1 in data5){
if(!((key1 === "start") || (key1 === "end"))){
vErrors = add(vErrors, instancePath+"/range", "additionalProperties", key1);
errors++;
}
}
if(data5.start !== undefined){
if(!(validate41(data5.start, instancePath+"/range/start"))){
vErrors = join(vErrors, validate41.errors);
errors = vErrors.length;
}
}
if(data5.end !== undefined){
if(!(validate41(data5.end, instancePath+"/range/end"))){
vErrors = join(vErrors, validate41.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/range", "type");
errors++;
}
}
if(data.fixable !== undefined){
if(typeof data.fixable !== "boolean"){
vErrors = add(vErrors, instancePath+"/fixable", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}


function validate22(data, instancePath){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = add(vErrors, instancePath, "required", "path");
errors++;
}
if(data.document === undefined){
vErrors = add(vErrors, instancePath, "required", "document");
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
if(data.status === undefined){
vErrors = add(vErrors, instancePath, "required", "status");
errors++;
}
if(data.risk === undefined){
vErrors = add(vErrors, instancePath, "required", "risk");
errors++;
}
if(data.readiness === undefined){
vErrors = add(vErrors, instancePath, "required", "readiness");
errors++;
}
if(data.waivers === undefined){
vErrors = add(vErrors, instancePath, "required", "waivers");
errors++;
}
if(data.notApplicable === undefined){
vErrors = add(vErrors, instancePath, "required", "notApplicable");
errors++;
}
if(data.findings === undefined){
vErrors = add(vErrors, instancePath, "required", "findings");
errors++;
}
for(const key0 in data){
if(!(func2.call(schema7.properties, key0))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
vErrors = add(vErrors, instancePath+"/path", "type");
errors++;
}
}
if(data.document !== undefined){
let data1 = data.document;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = add(vErrors, instancePath+"/document", "type");
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
vErrors = add(vErrors, instancePath+"/document", "minimum");
errors++;
}
}
}
if(data.name !== undefined){
let data2 = data.name;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/name", "type");
errors++;
}
}
if(data.stage !== undefined){
let data3 = data.stage;
if(!((((data3 === "investigation") || (data3 === "pilot")) || (data3 === "production")) || (data3 === null))){
vErrors = add(vErrors, instancePath+"/stage", "enum");
errors++;
}
}
if(data.status !== undefined){
let data4 = data.status;
if(!((((data4 === "active") || (data4 === "paused")) || (data4 === "stopped")) || (data4 === "retired"))){
vErrors = add(vErrors, instancePath+"/status", "enum");
errors++;
}
}
if(data.risk !== undefined){
let data5 = data.risk;
if(!(((data5 === "low") || (data5 === "medium")) || (data5 === "high"))){
vErrors = add(vErrors, instancePath+"/risk", "enum");
errors++;
}
}
if(data.readiness !== undefined){
let data6 = data.readiness;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
vErrors = add(vErrors, instancePath+"/readiness", "type");
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.score === undefined){
vErrors = add(vErrors, instancePath+"/readiness", "required", "score");
errors++;
}
if(data6.progress === undefined){
vErrors = add(vErrors, instancePath+"/readiness", "required", "progress");
errors++;
}
if(data6.weakestGates === undefined){
vErrors = add(vErrors, instancePath+"/readiness", "required", "weakestGates");
errors++;
}
if(data6.gates === undefined){
vErrors = add(vErrors, instancePath+"/readiness", "required", "gates");
errors++;
}
if(data6.next === undefined){
vErrors = add(vErrors, instancePath+"/readiness", "required", "next");
errors++;
}
for(const key1 in data6){
if(!(((((key1 === "score") || (key1 === "progress")) || (key1 === "weakestGates")) || (key1 === "gates")) || (key1 === "next"))){
vErrors = add(vErrors, instancePath+"/readiness", "additionalProperties", key1);
errors++;
}
}
if(data6.score !== undefined){
if(!(validate23(data6.score, instancePath+"/readiness/score"))){
vErrors = join(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data6.progress !== undefined){
let data8 = data6.progress;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.investigation === undefined){
vErrors = add(vErrors, instancePath+"/readiness/progress", "required", "investigation");
errors++;
}
if(data8.pilot === undefined){
vErrors = add(vErrors, instancePath+"/readiness/progress", "required", "pilot");
errors++;
}
if(data8.production === undefined){
vErrors = add(vErrors, instancePath+"/readiness/progress", "required", "production");
errors++;
}
for(const key2 in data8){
if(!(((key2 === "investigation") || (key2 === "pilot")) || (key2 === "production"))){
vErrors = add(vErrors, instancePath+"/readiness/progress", "additionalProperties", key2);
errors++;
}
}
if(data8.investigation !== undefined){
if(!(validate25(data8.investigation, instancePath+"/readiness/progress/investigation"))){
vErrors = join(vErrors, validate25.errors);
errors = vErrors.length;
}
}
if(data8.pilot !== undefined){
if(!(validate25(data8.pilot, instancePath+"/readiness/progress/pilot"))){
vErrors = join(vErrors, validate25.errors);
errors = vErrors.length;
}
}
if(data8.production !== undefined){
if(!(validate25(data8.production, instancePath+"/readiness/progress/production"))){
vErrors = join(vErrors, validate25.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/readiness/progress", "type");
errors++;
}
}
if(data6.weakestGates !== undefined){
let data12 = data6.weakestGates;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
if(typeof data12[i0] !== "string"){
vErrors = add(vErrors, instancePath+"/readiness/weakestGates/" + i0, "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/readiness/weakestGates", "type");
errors++;
}
}
if(data6.gates !== undefined){
let data14 = data6.gates;
if(Array.isArray(data14)){
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
if(!(validate29(data14[i1], instancePath+"/readiness/gates/" + i1))){
vErrors = join(vErrors, validate29.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/readiness/gates", "type");
errors++;
}
}
if(data6.next !== undefined){
let data16 = data6.next;
if((!(data16 && typeof data16 == "object" && !Array.isArray(data16))) && (data16 !== null)){
vErrors = add(vErrors, instancePath+"/readiness/next", "type");
errors++;
}
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.stage === undefined){
vErrors = add(vErrors, instancePath+"/readiness/next", "required", "stage");
errors++;
}
if(data16.ready === undefined){
vErrors = add(vErrors, instancePath+"/readiness/next", "required", "ready");
errors++;
}
if(data16.blockers === undefined){
vErrors = add(vErrors, instancePath+"/readiness/next", "required", "blockers");
errors++;
}
if(data16.waived === undefined){
vErrors = add(vErrors, instancePath+"/readiness/next", "required", "waived");
errors++;
}
for(const key3 in data16){
if(!((((key3 === "stage") || (key3 === "ready")) || (key3 === "blockers")) || (key3 === "waived"))){
vErrors = add(vErrors, instancePath+"/readiness/next", "additionalProperties", key3);
errors++;
}
}
if(data16.stage !== undefined){
let data17 = data16.stage;
if(!((data17 === "pilot") || (data17 === "production"))){
vErrors = add(vErrors, instancePath+"/readiness/next/stage", "enum");
errors++;
}
}
if(data16.ready !== undefined){
if(typeof data16.ready !== "boolean"){
vErrors = add(vErrors, instancePath+"/readiness/next/ready", "type");
errors++;
}
}
if(data16.blockers !== undefined){
let data19 = data16.blockers;
if(Array.isArray(data19)){
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
if(typeof data19[i2] !== "string"){
vErrors = add(vErrors, instancePath+"/readiness/next/blockers/" + i2, "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/readiness/next/blockers", "type");
errors++;
}
}
if(data16.waived !== undefined){
let data21 = data16.waived;
if(Array.isArray(data21)){
const len3 = data21.length;
for(let i3=0; i3<len3; i3++){
if(typeof data21[i3] !== "string"){
vErrors = add(vErrors, instancePath+"/readiness/next/waived/" + i3, "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/readiness/next/waived", "type");
errors++;
}
}
}
}
}
}
if(data.waivers !== undefined){
let data23 = data.waivers;
if(Array.isArray(data23)){
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
if(!(validate36(data23[i4], instancePath+"/waivers/" + i4))){
vErrors = join(vErrors, validate36.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/waivers", "type");
errors++;
}
}
if(data.notApplicable !== undefined){
let data25 = data.notApplicable;
if(Array.isArray(data25)){
const len5 = data25.length;
for(let i5=0; i5<len5; i5++){
if(!(validate38(data25[i5], instancePath+"/notApplicable/" + i5))){
vErrors = join(vErrors, validate38.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/notApplicable", "type");
errors++;
}
}
if(data.findings !== undefined){
let data27 = data.findings;
if(Array.isArray(data27)){
const len6 = data27.length;
for(let i6=0; i6<len6; i6++){
if(!(validate40(data27[i6], instancePath+"/findings/" + i6))){
vErrors = join(vErrors, validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/findings", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}


function validate47(data, instancePath){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = add(vErrors, instancePath, "type");
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.stage === undefined){
vErrors = add(vErrors, instancePath, "required", "stage");
errors++;
}
if(data.score === undefined){
vErrors = add(vErrors, instancePath, "required", "score");
errors++;
}
if(data.progress === undefined){
vErrors = add(vErrors, instancePath, "required", "progress");
errors++;
}
for(const key0 in data){
if(!(((key0 === "stage") || (key0 === "score")) || (key0 === "progress"))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.stage !== undefined){
let data0 = data.stage;
if(!((((data0 === "investigation") || (data0 === "pilot")) || (data0 === "production")) || (data0 === null))){
vErrors = add(vErrors, instancePath+"/stage", "enum");
errors++;
}
}
if(data.score !== undefined){
if(!(validate23(data.score, instancePath+"/score"))){
vErrors = join(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data.progress !== undefined){
let data2 = data.progress;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/progress", "type");
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.met === undefined){
vErrors = add(vErrors, instancePath+"/progress", "required", "met");
errors++;
}
if(data2.applicable === undefined){
vErrors = add(vErrors, instancePath+"/progress", "required", "applicable");
errors++;
}
for(const key1 in data2){
if(!((key1 === "met") || (key1 === "applicable"))){
vErrors = add(vErrors, instancePath+"/progress", "additionalProperties", key1);
errors++;
}
}
if(data2.met !== undefined){
let data3 = data2.met;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = add(vErrors, instancePath+"/progress/met", "type");
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
vErrors = add(vErrors, instancePath+"/progress/met", "minimum");
errors++;
}
}
}
if(data2.applicable !== undefined){
let data4 = data2.applicable;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = add(vErrors, instancePath+"/progress/applicable", "type");
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
vErrors = add(vErrors, instancePath+"/progress/applicable", "minimum");
errors++;
}
}
}
}
}
}
validate47.errors = vErrors;
return errors === 0;
}


function validate46(data, instancePath){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = add(vErrors, instancePath, "required", "path");
errors++;
}
if(data.document === undefined){
vErrors = add(vErrors, instancePath, "required", "document");
errors++;
}
if(data.causes === undefined){
vErrors = add(vErrors, instancePath, "required", "causes");
errors++;
}
if(data.before === undefined){
vErrors = add(vErrors, instancePath, "required", "before");
errors++;
}
if(data.after === undefined){
vErrors = add(vErrors, instancePath, "required", "after");
errors++;
}
if(data.lost === undefined){
vErrors = add(vErrors, instancePath, "required", "lost");
errors++;
}
if(data.gained === undefined){
vErrors = add(vErrors, instancePath, "required", "gained");
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "path") || (key0 === "document")) || (key0 === "causes")) || (key0 === "before")) || (key0 === "after")) || (key0 === "lost")) || (key0 === "gained"))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
vErrors = add(vErrors, instancePath+"/path", "type");
errors++;
}
}
if(data.document !== undefined){
let data1 = data.document;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = add(vErrors, instancePath+"/document", "type");
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
vErrors = add(vErrors, instancePath+"/document", "minimum");
errors++;
}
}
}
if(data.causes !== undefined){
let data2 = data.causes;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!(((data3 === "text") || (data3 === "evidence")) || (data3 === "policy"))){
vErrors = add(vErrors, instancePath+"/causes/" + i0, "enum");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/causes", "type");
errors++;
}
}
if(data.before !== undefined){
if(!(validate47(data.before, instancePath+"/before"))){
vErrors = join(vErrors, validate47.errors);
errors = vErrors.length;
}
}
if(data.after !== undefined){
if(!(validate47(data.after, instancePath+"/after"))){
vErrors = join(vErrors, validate47.errors);
errors = vErrors.length;
}
}
if(data.lost !== undefined){
let data6 = data.lost;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
vErrors = add(vErrors, instancePath+"/lost/" + i1, "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/lost", "type");
errors++;
}
}
if(data.gained !== undefined){
let data8 = data.gained;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
if(typeof data8[i2] !== "string"){
vErrors = add(vErrors, instancePath+"/gained/" + i2, "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/gained", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}


function validate21(data, instancePath){
/*# sourceURL="https://raw.githubusercontent.com/pilot-playbooks/pilot-playbooks/main/schemas/report.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.pilotPlaybookReport === undefined){
vErrors = add(vErrors, instancePath, "required", "pilotPlaybookReport");
errors++;
}
if(data.today === undefined){
vErrors = add(vErrors, instancePath, "required", "today");
errors++;
}
if(data.playbooks === undefined){
vErrors = add(vErrors, instancePath, "required", "playbooks");
errors++;
}
if(data.errors === undefined){
vErrors = add(vErrors, instancePath, "required", "errors");
errors++;
}
if(data.summary === undefined){
vErrors = add(vErrors, instancePath, "required", "summary");
errors++;
}
for(const key0 in data){
if(!((((((key0 === "pilotPlaybookReport") || (key0 === "today")) || (key0 === "playbooks")) || (key0 === "changes")) || (key0 === "errors")) || (key0 === "summary"))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.pilotPlaybookReport !== undefined){
if(!(data.pilotPlaybookReport === 1)){
vErrors = add(vErrors, instancePath+"/pilotPlaybookReport", "enum");
errors++;
}
}
if(data.today !== undefined){
let data1 = data.today;
if(typeof data1 === "string"){
if(!(formats0(data1))){
vErrors = add(vErrors, instancePath+"/today", "format");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/today", "type");
errors++;
}
}
if(data.playbooks !== undefined){
let data2 = data.playbooks;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data2[i0], instancePath+"/playbooks/" + i0))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/playbooks", "type");
errors++;
}
}
if(data.changes !== undefined){
let data4 = data.changes;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate46(data4[i1], instancePath+"/changes/" + i1))){
vErrors = join(vErrors, validate46.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/changes", "type");
errors++;
}
}
if(data.errors !== undefined){
let data6 = data.errors;
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.path === undefined){
vErrors = add(vErrors, instancePath+"/errors/" + i2, "required", "path");
errors++;
}
if(data7.message === undefined){
vErrors = add(vErrors, instancePath+"/errors/" + i2, "required", "message");
errors++;
}
for(const key1 in data7){
if(!((key1 === "path") || (key1 === "message"))){
vErrors = add(vErrors, instancePath+"/errors/" + i2, "additionalProperties", key1);
errors++;
}
}
if(data7.path !== undefined){
if(typeof data7.path !== "string"){
vErrors = add(vErrors, instancePath+"/errors/" + i2+"/path", "type");
errors++;
}
}
if(data7.message !== undefined){
if(typeof data7.message !== "string"){
vErrors = add(vErrors, instancePath+"/errors/" + i2+"/message", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/errors/" + i2, "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/errors", "type");
errors++;
}
}
if(data.summary !== undefined){
let data10 = data.summary;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.playbooks === undefined){
vErrors = add(vErrors, instancePath+"/summary", "required", "playbooks");
errors++;
}
if(data10.byStage === undefined){
vErrors = add(vErrors, instancePath+"/summary", "required", "byStage");
errors++;
}
if(data10.ready === undefined){
vErrors = add(vErrors, instancePath+"/summary", "required", "ready");
errors++;
}
if(data10.errors === undefined){
vErrors = add(vErrors, instancePath+"/summary", "required", "errors");
errors++;
}
if(data10.warnings === undefined){
vErrors = add(vErrors, instancePath+"/summary", "required", "warnings");
errors++;
}
if(data10.information === undefined){
vErrors = add(vErrors, instancePath+"/summary", "required", "information");
errors++;
}
for(const key2 in data10){
if(!(((((((key2 === "playbooks") || (key2 === "byStage")) || (key2 === "ready")) || (key2 === "errors")) || (key2 === "warnings")) || (key2 === "information")) || (key2 === "known"))){
vErrors = add(vErrors, instancePath+"/summary", "additionalProperties", key2);
errors++;
}
}
if(data10.playbooks !== undefined){
let data11 = data10.playbooks;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
vErrors = add(vErrors, instancePath+"/summary/playbooks", "type");
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
vErrors = add(vErrors, instancePath+"/summary/playbooks", "minimum");
errors++;
}
}
}
if(data10.byStage !== undefined){
let data12 = data10.byStage;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.investigation === undefined){
vErrors = add(vErrors, instancePath+"/summary/byStage", "required", "investigation");
errors++;
}
if(data12.pilot === undefined){
vErrors = add(vErrors, instancePath+"/summary/byStage", "required", "pilot");
errors++;
}
if(data12.production === undefined){
vErrors = add(vErrors, instancePath+"/summary/byStage", "required", "production");
errors++;
}
for(const key3 in data12){
if(!(((key3 === "investigation") || (key3 === "pilot")) || (key3 === "production"))){
vErrors = add(vErrors, instancePath+"/summary/byStage", "additionalProperties", key3);
errors++;
}
}
if(data12.investigation !== undefined){
let data13 = data12.investigation;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
vErrors = add(vErrors, instancePath+"/summary/byStage/investigation", "type");
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
vErrors = add(vErrors, instancePath+"/summary/byStage/investigation", "minimum");
errors++;
}
}
}
if(data12.pilot !== undefined){
let data14 = data12.pilot;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
vErrors = add(vErrors, instancePath+"/summary/byStage/pilot", "type");
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
vErrors = add(vErrors, instancePath+"/summary/byStage/pilot", "minimum");
errors++;
}
}
}
if(data12.production !== undefined){
let data15 = data12.production;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
vErrors = add(vErrors, instancePath+"/summary/byStage/production", "type");
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
vErrors = add(vErrors, instancePath+"/summary/byStage/production", "minimum");
errors++;
}
}
}
}
else {
vErrors = add(vErrors, instancePath+"/summary/byStage", "type");
errors++;
}
}
if(data10.ready !== undefined){
let data16 = data10.ready;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
vErrors = add(vErrors, instancePath+"/summary/ready", "type");
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
vErrors = add(vErrors, instancePath+"/summary/ready", "minimum");
errors++;
}
}
}
if(data10.errors !== undefined){
let data17 = data10.errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
vErrors = add(vErrors, instancePath+"/summary/errors", "type");
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
vErrors = add(vErrors, instancePath+"/summary/errors", "minimum");
errors++;
}
}
}
if(data10.warnings !== undefined){
let data18 = data10.warnings;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
vErrors = add(vErrors, instancePath+"/summary/warnings", "type");
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
vErrors = add(vErrors, instancePath+"/summary/warnings", "minimum");
errors++;
}
}
}
if(data10.information !== undefined){
let data19 = data10.information;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
vErrors = add(vErrors, instancePath+"/summary/information", "type");
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
vErrors = add(vErrors, instancePath+"/summary/information", "minimum");
errors++;
}
}
}
if(data10.known !== undefined){
let data20 = data10.known;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
vErrors = add(vErrors, instancePath+"/summary/known", "type");
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
vErrors = add(vErrors, instancePath+"/summary/known", "minimum");
errors++;
}
}
}
}
else {
vErrors = add(vErrors, instancePath+"/summary", "type");
errors++;
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
