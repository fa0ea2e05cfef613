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
const schema6 = schema;
const func2 = Object.prototype.hasOwnProperty;
const formats0 = formats.date;

function validate22(data, instancePath){
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
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"type":"object","required":["id","gate","title","asks","why","how","sources"],"properties":{"id":{"title":"Id","description":"The check's id.","examples":["acme/impact"],"type":"string"},"gate":{"title":"Gate","description":"The id of its gate, which may be built in.","examples":["governance"],"type":"string"},"title":{"title":"Title","description":"What lists call it.","examples":["Impact assessment"],"type":"string"},"asks":{"title":"Asks","description":"The question that it asks.","examples":["Is the impact on people assessed?"],"type":"string"},"why":{"title":"Why","description":"Why it matters.","examples":["People cannot object to what nobody assessed."],"type":"string"},"how":{"title":"How","description":"How to meet it.","examples":["Link the assessment."],"type":"string"},"sources":{"title":"Sources","description":"Where the rule comes from.","examples":[[{"name":"Company rule DP-7","url":"https://example.com/rules/dp-7"}]],"type":"array","items":{"type":"object","required":["name"],"properties":{"name":{"title":"Name","description":"Its name.","examples":["Company rule DP-7"],"type":"string"},"url":{"title":"URL","description":"Its address.","examples":["https://example.com/rules/dp-7"],"type":"string"}},"additionalProperties":false}},"formerIds":{"title":"Former ids","description":"Ids that it had before.","examples":[["acme/assessment"]],"type":"array","items":{"type":"string"}},"docs":{"title":"Docs","description":"The address of a page that explains it.","examples":["https://example.com/rules/dp-7"],"type":"string"}},"additionalProperties":false};

function validate24(data, instancePath){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = add(vErrors, instancePath, "required", "id");
errors++;
}
if(data.gate === undefined){
vErrors = add(vErrors, instancePath, "required", "gate");
errors++;
}
if(data.title === undefined){
vErrors = add(vErrors, instancePath, "required", "title");
errors++;
}
if(data.asks === undefined){
vErrors = add(vErrors, instancePath, "required", "asks");
errors++;
}
if(data.why === undefined){
vErrors = add(vErrors, instancePath, "required", "why");
errors++;
}
if(data.how === undefined){
vErrors = add(vErrors, instancePath, "required", "how");
errors++;
}
if(data.sources === undefined){
vErrors = add(vErrors, instancePath, "required", "sources");
errors++;
}
for(const key0 in data){
if(!(func2.call(schema8.properties, key0))){
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
if(data.gate !== undefined){
if(typeof data.gate !== "string"){
vErrors = add(vErrors, instancePath+"/gate", "type");
errors++;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
vErrors = add(vErrors, instancePath+"/title", "type");
errors++;
}
}
if(data.asks !== undefined){
if(typeof data.asks !== "string"){
vErrors = add(vErrors, instancePath+"/asks", "type");
errors++;
}
}
if(data.why !== undefined){
if(typeof data.why !== "string"){
vErrors = add(vErrors, instancePath+"/why", "type");
errors++;
}
}
if(data.how !== undefined){
if(typeof data.how !== "string"){
vErrors = add(vErrors, instancePath+"/how", "type");
errors++;
}
}
if(data.sources !== undefined){
let data6 = data.sources;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.name === undefined){
vErrors = add(vErrors, instancePath+"/sources/" + i0, "required", "name");
errors++;
}
for(const key1 in data7){
if(!((key1 === "name") || (key1 === "url"))){
vErrors = add(vErrors, instancePath+"/sources/" + i0, "additionalProperties", key1);
errors++;
}
}
if(data7.name !== undefined){
if(typeof data7.name !== "string"){
vErrors = add(vErrors, instancePath+"/sources/" + i0+"/name", "type");
errors++;
}
}
if(data7.url !== undefined){
if(typeof data7.url !== "string"){
vErrors = add(vErrors, instancePath+"/sources/" + i0+"/url", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/sources/" + i0, "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/sources", "type");
errors++;
}
}
if(data.formerIds !== undefined){
let data10 = data.formerIds;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
if(typeof data10[i1] !== "string"){
vErrors = add(vErrors, instancePath+"/formerIds/" + i1, "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/formerIds", "type");
errors++;
}
}
if(data.docs !== undefined){
if(typeof data.docs !== "string"){
vErrors = add(vErrors, instancePath+"/docs", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":"object","required":["path","document","name","stage","status","risk","owner","policy","readiness","waivers","notApplicable","due","findings"],"properties":{"path":{"title":"Path","description":"The file, relative to the current folder, with \"/\".","examples":["pilots/invoice.pilot.yaml"],"type":"string"},"document":{"title":"Document","description":"The index of the YAML document in its file, from 0.","examples":[0],"type":"integer","minimum":0},"name":{"title":"Name","description":"What the team calls the pilot; null when it cannot be read.","examples":["Invoice triage assistant"],"type":["string","null"]},"stage":{"title":"Stage","description":"Where the pilot stands; null when it cannot be read.","examples":["pilot"],"enum":["investigation","pilot","production",null]},"status":{"title":"Status","description":"Whether work goes on; active when it is absent or cannot be read.","examples":["active"],"enum":["active","paused","completed","stopped","retired"]},"risk":{"title":"Risk","description":"What a wrong answer can cost; medium when it is absent or cannot be read.","examples":["medium"],"enum":["low","medium","high"]},"owner":{"title":"Owner","description":"Who answers for the workflow; null where nobody is named.","examples":[{"name":"Head of Accounts Payable","contact":"ap-lead@example.com"}],"type":["object","null"],"required":["name","contact"],"properties":{"name":{"title":"Name","description":"The person's or role's name; null when it is unanswered.","examples":["Head of Accounts Payable"],"type":["string","null"]},"contact":{"title":"Contact","description":"Where they are reached; null when it is unanswered.","examples":["ap-lead@example.com"],"type":["string","null"]}},"additionalProperties":false},"policy":{"title":"Policy","description":"The policy that governs it.","examples":[{"path":"pilot-policy.yaml","minimumReadiness":0.5}],"type":"object","required":["path","minimumReadiness"],"properties":{"path":{"title":"Path","description":"The policy's file, relative to the current folder; null for the built-in policy.","examples":["pilot-policy.yaml",null],"type":["string","null"]},"minimumReadiness":{"title":"Minimum readiness","description":"The readiness that it asks for, 0 to 1; null when it asks for none.","examples":[0.5,null],"$ref":"#/definitions/Score"}},"additionalProperties":false},"readiness":{"title":"Readiness","description":"What all checks together say; null for a document with a YAML error or without a mapping.","examples":[{"score":0.5,"progress":{"investigation":{"met":0,"applicable":0},"pilot":{"met":6,"applicable":6},"production":{"met":30,"applicable":32}},"weakestGates":["trust"],"gates":[],"next":{"stage":"production","ready":false,"blockers":["trust/iterate"],"waived":[]}}],"type":["object","null"],"required":["score","progress","weakestGates","gates","next"],"properties":{"score":{"title":"Score","description":"The weakest gate's score, 0 to 1, not rounded; null when nothing applies.","examples":[0.5],"$ref":"#/definitions/Score"},"progress":{"title":"Progress","description":"For each stage, how many of the applicable checks that it or an earlier one requires are met. Waived checks are applicable and not met.","examples":[{"investigation":{"met":0,"applicable":0},"pilot":{"met":6,"applicable":6},"production":{"met":30,"applicable":32}}],"type":"object","required":["investigation","pilot","production"],"properties":{"investigation":{"title":"Investigation","description":"The checks that investigation requires.","examples":[{"met":0,"applicable":0}],"$ref":"#/definitions/Progress"},"pilot":{"title":"Pilot","description":"The checks that pilot or an earlier stage requires.","examples":[{"met":6,"applicable":6}],"$ref":"#/definitions/Progress"},"production":{"title":"Production","description":"The checks that production or an earlier stage requires.","examples":[{"met":30,"applicable":32}],"$ref":"#/definitions/Progress"}},"additionalProperties":false},"weakestGates":{"title":"Weakest gates","description":"The ids of the gates with that score.","examples":[["trust"]],"type":"array","items":{"type":"string"}},"gates":{"title":"Gates","description":"What became of each gate, in checklist order.","examples":[[]],"type":"array","items":{"$ref":"#/definitions/Gate"}},"next":{"title":"Next","description":"The next stage up and what stands in its way; null at production and when the stage cannot be read.","examples":[{"stage":"production","ready":false,"blockers":["trust/iterate"],"waived":["learning/context"]}],"type":["object","null"],"required":["stage","ready","blockers","waived"],"properties":{"stage":{"title":"Stage","description":"The next stage up.","examples":["production"],"enum":["pilot","production"]},"ready":{"title":"Ready","description":"True when nothing blocks it and the playbook has no finding of severity error.","examples":[false],"type":"boolean"},"blockers":{"title":"Blockers","description":"The ids of the unmet, unwaived checks required for that stage or an earlier one, in checklist order.","examples":[["trust/iterate"]],"type":"array","items":{"type":"string"}},"waived":{"title":"Waived","description":"The ids of all validly waived checks, in checklist order.","examples":[["learning/context"]],"type":"array","items":{"type":"string"}}},"additionalProperties":false}},"additionalProperties":false},"backing":{"title":"Backing","description":"How much backs what it says, each place once.","examples":[{"files":7,"links":4}],"type":"object","required":["files","links"],"properties":{"files":{"title":"Files","description":"Files that were found.","examples":[7],"type":"integer","minimum":0},"links":{"title":"Links","description":"Links, which nobody opened.","examples":[4],"type":"integer","minimum":0}},"additionalProperties":false},"waivers":{"title":"Waivers","description":"The waivers that name a check, as written.","examples":[[]],"type":"array","items":{"$ref":"#/definitions/Waiver"}},"notApplicable":{"title":"Not applicable","description":"The checks that are declared not applicable, as written.","examples":[[]],"type":"array","items":{"$ref":"#/definitions/Declaration"}},"due":{"title":"Due","description":"What asks for somebody by a date, by date; of a playbook that is not active nothing.","examples":[[{"kind":"review","at":"/review/next","date":"2026-12-01"}]],"type":"array","items":{"$ref":"#/definitions/Due"}},"findings":{"title":"Findings","description":"What is wrong or lacking, ordered by position, then code.","examples":[[]],"type":"array","items":{"$ref":"#/definitions/Finding"}},"waived":{"title":"Waived","description":"What would be found without the waivers that hold. Absent where none does.","examples":[[]],"type":"array","items":{"$ref":"#/definitions/Waived"}},"known":{"title":"Known","description":"The findings that the baseline has, which are not listed. Absent where there are none.","examples":[[{"code":"trust/iterate","severity":"warning"}]],"type":"array","items":{"type":"object","required":["code","severity"],"properties":{"code":{"title":"Code","description":"The finding's code.","examples":["trust/iterate"],"type":"string"},"severity":{"title":"Severity","description":"The finding's severity.","examples":["warning"],"enum":["error","warning","information"]},"message":{"title":"Message","description":"What is missing or wrong, and why it matters. Absent in reports of version 0.1.","examples":["No control to dismiss an output. Add `retry`, `undo` or `reject`."],"type":"string"},"at":{"title":"At","description":"A JSON Pointer (RFC 6901) to the node that the finding stands on.","examples":["/trust/controls",""],"type":"string","pattern":"^(?:/(?:[^~/]|~[01])*)*$"},"fingerprint":{"title":"Fingerprint","description":"Names the finding within its playbook, as in the baseline.","examples":["5b1f0c2e9a7d4e36:1"],"type":"string","pattern":"^[0-9a-f]{16}:[1-9][0-9]*$"},"range":{"title":"Range","description":"The key or value alone, as of any finding.","examples":[{"start":{"line":40,"character":2},"end":{"line":40,"character":10}}],"$ref":"#/definitions/Range"}},"additionalProperties":false}},"omitted":{"title":"Omitted","description":"How many findings are less severe than \"--min-severity\" asks for, and not listed. Absent where there are none.","examples":[{"warnings":1,"information":7}],"$ref":"#/definitions/Omitted"}},"additionalProperties":false};

function validate29(data, instancePath){
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
validate29.errors = vErrors;
return errors === 0;
}


function validate36(data, instancePath){
let vErrors = null;
let errors = 0;
if(!(((data === "investigation") || (data === "pilot")) || (data === "production"))){
vErrors = add(vErrors, instancePath, "enum");
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}


function validate35(data, instancePath){
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
if(!(validate36(data.requiredFor, instancePath+"/requiredFor"))){
vErrors = join(vErrors, validate36.errors);
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
validate35.errors = vErrors;
return errors === 0;
}


function validate33(data, instancePath){
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
if(!(validate22(data.score, instancePath+"/score"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.checks !== undefined){
let data4 = data.checks;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate35(data4[i0], instancePath+"/checks/" + i0))){
vErrors = join(vErrors, validate35.errors);
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
validate33.errors = vErrors;
return errors === 0;
}


function validate40(data, instancePath){
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
validate40.errors = vErrors;
return errors === 0;
}


function validate42(data, instancePath){
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
validate42.errors = vErrors;
return errors === 0;
}

const pattern0 = new RegExp("^(?:/(?:[^~/]|~[01])*)*$", "u");

function validate44(data, instancePath){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = add(vErrors, instancePath, "required", "kind");
errors++;
}
if(data.at === undefined){
vErrors = add(vErrors, instancePath, "required", "at");
errors++;
}
if(data.date === undefined){
vErrors = add(vErrors, instancePath, "required", "date");
errors++;
}
for(const key0 in data){
if(!((((key0 === "kind") || (key0 === "at")) || (key0 === "date")) || (key0 === "of"))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(!((((data0 === "waiver") || (data0 === "review")) || (data0 === "evidence")) || (data0 === "metric"))){
vErrors = add(vErrors, instancePath+"/kind", "enum");
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
vErrors = add(vErrors, instancePath+"/at", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/at", "type");
errors++;
}
}
if(data.date !== undefined){
let data2 = data.date;
if(typeof data2 === "string"){
if(!(formats0(data2))){
vErrors = add(vErrors, instancePath+"/date", "format");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/date", "type");
errors++;
}
}
if(data.of !== undefined){
if(typeof data.of !== "string"){
vErrors = add(vErrors, instancePath+"/of", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}

const schema17 = {"type":"object","required":["code","severity","message","at","fingerprint","range","fixable"],"properties":{"code":{"title":"Code","description":"A check's id, <gate>/missing, or a code such as schema/unknown-key, evidence/not-found, placeholder.","examples":["trust/iterate","trust/missing","placeholder"],"type":"string","pattern":"^(?:placeholder|[^/\\s]+/[^/\\s]+)$"},"severity":{"title":"Severity","description":"error: required at this stage, or not well-formed. warning: required at the next stage. information: later, or only worth knowing.","examples":["warning"],"enum":["error","warning","information"]},"message":{"title":"Message","description":"What is missing or wrong, and why it matters.","examples":["No control to dismiss an output. Add `retry`, `undo` or `reject`."],"type":"string"},"at":{"title":"At","description":"A JSON Pointer (RFC 6901) to the node that the finding stands on.","examples":["/trust/controls",""],"type":"string","pattern":"^(?:/(?:[^~/]|~[01])*)*$"},"fingerprint":{"title":"Fingerprint","description":"Names the finding within its playbook. It stays the same while lines, and other items of a list, move.","examples":["5b1f0c2e9a7d4e36:1"],"type":"string","pattern":"^[0-9a-f]{16}:[1-9][0-9]*$"},"range":{"title":"Range","description":"The key or value alone. Lines and characters count from 0, characters in UTF-16 units; the end is not part of it.","examples":[{"start":{"line":40,"character":2},"end":{"line":40,"character":10}}],"$ref":"#/definitions/Range"},"bytes":{"title":"Bytes","description":"The characters of the range counted from 0 in bytes of UTF-8; absent where they are the same as in the range.","examples":[{"start":3,"end":14}],"type":"object","required":["start","end"],"properties":{"start":{"title":"Start","description":"Where it starts in its line.","examples":[3],"type":"integer","minimum":0},"end":{"title":"End","description":"Where it ends in its line, exclusive.","examples":[14],"type":"integer","minimum":0}},"additionalProperties":false},"fixable":{"title":"Fixable","description":"True when \"pilot-playbook fix\" or a quick fix can insert what is missing or mend what is wrong.","examples":[true],"type":"boolean"},"safe":{"title":"Safe","description":"True when \"pilot-playbook fix\" makes the fix by itself; absent where a person has to decide.","examples":[true],"enum":[true]}},"additionalProperties":false};
const pattern1 = new RegExp("^(?:placeholder|[^/\\s]+/[^/\\s]+)$", "u");
const pattern3 = new RegExp("^[0-9a-f]{16}:[1-9][0-9]*$", "u");

function validate48(data, instancePath){
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
validate48.errors = vErrors;
return errors === 0;
}


function validate47(data, instancePath){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.start === undefined){
vErrors = add(vErrors, instancePath, "required", "start");
errors++;
}
if(data.end === undefined){
vErrors = add(vErrors, instancePath, "required", "end");
errors++;
}
for(const key0 in data){
if(!((key0 === "start") || (key0 === "end"))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.start !== undefined){
if(!(validate48(data.start, instancePath+"/start"))){
vErrors = join(vErrors, validate48.errors);
errors = vErrors.length;
}
}
if(data.end !== undefined){
if(!(validate48(data.end, instancePath+"/end"))){
vErrors = join(vErrors, validate48.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}


function validate46(data, instancePath){
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
if(!(func2.call(schema17.properties, key0))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.code !== undefined){
let data0 = data.code;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
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
if(!pattern0.test(data3)){
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
if(!pattern3.test(data4)){
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
if(!(validate47(data.range, instancePath+"/range"))){
vErrors = join(vErrors, validate47.errors);
errors = vErrors.length;
}
}
if(data.bytes !== undefined){
let data6 = data.bytes;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.start === undefined){
vErrors = add(vErrors, instancePath+"/bytes", "required", "start");
errors++;
}
if(data6.end === undefined){
vErrors = add(vErrors, instancePath+"/bytes", "required", "end");
errors++;
}
for(const key1 in data6){
if(!((key1 === "start") || (key1 === "end"))){
vErrors = add(vErrors, instancePath+"/bytes", "additionalProperties", key1);
errors++;
}
}
if(data6.start !== undefined){
let data7 = data6.start;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = add(vErrors, instancePath+"/bytes/start", "type");
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
vErrors = add(vErrors, instancePath+"/bytes/start", "minimum");
errors++;
}
}
}
if(data6.end !== undefined){
let data8 = data6.end;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
vErrors = add(vErrors, instancePath+"/bytes/end", "type");
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
vErrors = add(vErrors, instancePath+"/bytes/end", "minimum");
errors++;
}
}
}
}
else {
vErrors = add(vErrors, instancePath+"/bytes", "type");
errors++;
}
}
if(data.fixable !== undefined){
if(typeof data.fixable !== "boolean"){
vErrors = add(vErrors, instancePath+"/fixable", "type");
errors++;
}
}
if(data.safe !== undefined){
if(!(data.safe === true)){
vErrors = add(vErrors, instancePath+"/safe", "enum");
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


function validate53(data, instancePath){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code === undefined){
vErrors = add(vErrors, instancePath, "required", "code");
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
for(const key0 in data){
if(!(((((key0 === "code") || (key0 === "message")) || (key0 === "at")) || (key0 === "fingerprint")) || (key0 === "range"))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.code !== undefined){
let data0 = data.code;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
vErrors = add(vErrors, instancePath+"/code", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/code", "type");
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
let data2 = data.at;
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
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
let data3 = data.fingerprint;
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
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
if(!(validate47(data.range, instancePath+"/range"))){
vErrors = join(vErrors, validate47.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}


function validate57(data, instancePath){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.warnings === undefined){
vErrors = add(vErrors, instancePath, "required", "warnings");
errors++;
}
if(data.information === undefined){
vErrors = add(vErrors, instancePath, "required", "information");
errors++;
}
for(const key0 in data){
if(!((key0 === "warnings") || (key0 === "information"))){
vErrors = add(vErrors, instancePath, "additionalProperties", key0);
errors++;
}
}
if(data.warnings !== undefined){
let data0 = data.warnings;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = add(vErrors, instancePath+"/warnings", "type");
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
vErrors = add(vErrors, instancePath+"/warnings", "minimum");
errors++;
}
}
}
if(data.information !== undefined){
let data1 = data.information;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = add(vErrors, instancePath+"/information", "type");
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
vErrors = add(vErrors, instancePath+"/information", "minimum");
errors++;
}
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}


function validate26(data, instancePath){
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
if(data.owner === undefined){
vErrors = add(vErrors, instancePath, "required", "owner");
errors++;
}
if(data.policy === undefined){
vErrors = add(vErrors, instancePath, "required", "policy");
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
if(data.due === undefined){
vErrors = add(vErrors, instancePath, "required", "due");
errors++;
}
if(data.findings === undefined){
vErrors = add(vErrors, instancePath, "required", "findings");
errors++;
}
for(const key0 in data){
if(!(func2.call(schema9.properties, key0))){
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
if(!(((((data4 === "active") || (data4 === "paused")) || (data4 === "completed")) || (data4 === "stopped")) || (data4 === "retired"))){
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
if(data.owner !== undefined){
let data6 = data.owner;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
vErrors = add(vErrors, instancePath+"/owner", "type");
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name === undefined){
vErrors = add(vErrors, instancePath+"/owner", "required", "name");
errors++;
}
if(data6.contact === undefined){
vErrors = add(vErrors, instancePath+"/owner", "required", "contact");
errors++;
}
for(const key1 in data6){
if(!((key1 === "name") || (key1 === "contact"))){
vErrors = add(vErrors, instancePath+"/owner", "additionalProperties", key1);
errors++;
}
}
if(data6.name !== undefined){
let data7 = data6.name;
if((typeof data7 !== "string") && (data7 !== null)){
vErrors = add(vErrors, instancePath+"/owner/name", "type");
errors++;
}
}
if(data6.contact !== undefined){
let data8 = data6.contact;
if((typeof data8 !== "string") && (data8 !== null)){
vErrors = add(vErrors, instancePath+"/owner/contact", "type");
errors++;
}
}
}
}
if(data.policy !== undefined){
let data9 = data.policy;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.path === undefined){
vErrors = add(vErrors, instancePath+"/policy", "required", "path");
errors++;
}
if(data9.minimumReadiness === undefined){
vErrors = add(vErrors, instancePath+"/policy", "required", "minimumReadiness");
errors++;
}
for(const key2 in data9){
if(!((key2 === "path") || (key2 === "minimumReadiness"))){
vErrors = add(vErrors, instancePath+"/policy", "additionalProperties", key2);
errors++;
}
}
if(data9.path !== undefined){
let data10 = data9.path;
if((typeof data10 !== "string") && (data10 !== null)){
vErrors = add(vErrors, instancePath+"/policy/path", "type");
errors++;
}
}
if(data9.minimumReadiness !== undefined){
if(!(validate22(data9.minimumReadiness, instancePath+"/policy/minimumReadiness"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/policy", "type");
errors++;
}
}
if(data.readiness !== undefined){
let data12 = data.readiness;
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (data12 !== null)){
vErrors = add(vErrors, instancePath+"/readiness", "type");
errors++;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.score === undefined){
vErrors = add(vErrors, instancePath+"/readiness", "required", "score");
errors++;
}
if(data12.progress === undefined){
vErrors = add(vErrors, instancePath+"/readiness", "required", "progress");
errors++;
}
if(data12.weakestGates === undefined){
vErrors = add(vErrors, instancePath+"/readiness", "required", "weakestGates");
errors++;
}
if(data12.gates === undefined){
vErrors = add(vErrors, instancePath+"/readiness", "required", "gates");
errors++;
}
if(data12.next === undefined){
vErrors = add(vErrors, instancePath+"/readiness", "required", "next");
errors++;
}
for(const key3 in data12){
if(!(((((key3 === "score") || (key3 === "progress")) || (key3 === "weakestGates")) || (key3 === "gates")) || (key3 === "next"))){
vErrors = add(vErrors, instancePath+"/readiness", "additionalProperties", key3);
errors++;
}
}
if(data12.score !== undefined){
if(!(validate22(data12.score, instancePath+"/readiness/score"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data12.progress !== undefined){
let data14 = data12.progress;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.investigation === undefined){
vErrors = add(vErrors, instancePath+"/readiness/progress", "required", "investigation");
errors++;
}
if(data14.pilot === undefined){
vErrors = add(vErrors, instancePath+"/readiness/progress", "required", "pilot");
errors++;
}
if(data14.production === undefined){
vErrors = add(vErrors, instancePath+"/readiness/progress", "required", "production");
errors++;
}
for(const key4 in data14){
if(!(((key4 === "investigation") || (key4 === "pilot")) || (key4 === "production"))){
vErrors = add(vErrors, instancePath+"/readiness/progress", "additionalProperties", key4);
errors++;
}
}
if(data14.investigation !== undefined){
if(!(validate29(data14.investigation, instancePath+"/readiness/progress/investigation"))){
vErrors = join(vErrors, validate29.errors);
errors = vErrors.length;
}
}
if(data14.pilot !== undefined){
if(!(validate29(data14.pilot, instancePath+"/readiness/progress/pilot"))){
vErrors = join(vErrors, validate29.errors);
errors = vErrors.length;
}
}
if(data14.production !== undefined){
if(!(validate29(data14.production, instancePath+"/readiness/progress/production"))){
vErrors = join(vErrors, validate29.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/readiness/progress", "type");
errors++;
}
}
if(data12.weakestGates !== undefined){
let data18 = data12.weakestGates;
if(Array.isArray(data18)){
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
if(typeof data18[i0] !== "string"){
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
if(data12.gates !== undefined){
let data20 = data12.gates;
if(Array.isArray(data20)){
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
if(!(validate33(data20[i1], instancePath+"/readiness/gates/" + i1))){
vErrors = join(vErrors, validate33.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/readiness/gates", "type");
errors++;
}
}
if(data12.next !== undefined){
let data22 = data12.next;
if((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (data22 !== null)){
vErrors = add(vErrors, instancePath+"/readiness/next", "type");
errors++;
}
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.stage === undefined){
vErrors = add(vErrors, instancePath+"/readiness/next", "required", "stage");
errors++;
}
if(data22.ready === undefined){
vErrors = add(vErrors, instancePath+"/readiness/next", "required", "ready");
errors++;
}
if(data22.blockers === undefined){
vErrors = add(vErrors, instancePath+"/readiness/next", "required", "blockers");
errors++;
}
if(data22.waived === undefined){
vErrors = add(vErrors, instancePath+"/readiness/next", "required", "waived");
errors++;
}
for(const key5 in data22){
if(!((((key5 === "stage") || (key5 === "ready")) || (key5 === "blockers")) || (key5 === "waived"))){
vErrors = add(vErrors, instancePath+"/readiness/next", "additionalProperties", key5);
errors++;
}
}
if(data22.stage !== undefined){
let data23 = data22.stage;
if(!((data23 === "pilot") || (data23 === "production"))){
vErrors = add(vErrors, instancePath+"/readiness/next/stage", "enum");
errors++;
}
}
if(data22.ready !== undefined){
if(typeof data22.ready !== "boolean"){
vErrors = add(vErrors, instancePath+"/readiness/next/ready", "type");
errors++;
}
}
if(data22.blockers !== undefined){
let data25 = data22.blockers;
if(Array.isArray(data25)){
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
if(typeof data25[i2] !== "string"){
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
if(data22.waived !== undefined){
let data27 = data22.waived;
if(Array.isArray(data27)){
const len3 = data27.length;
for(let i3=0; i3<len3; i3++){
if(typeof data27[i3] !== "string"){
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
if(data.backing !== undefined){
let data29 = data.backing;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.files === undefined){
vErrors = add(vErrors, instancePath+"/backing", "required", "files");
errors++;
}
if(data29.links === undefined){
vErrors = add(vErrors, instancePath+"/backing", "required", "links");
errors++;
}
for(const key6 in data29){
if(!((key6 === "files") || (key6 === "links"))){
vErrors = add(vErrors, instancePath+"/backing", "additionalProperties", key6);
errors++;
}
}
if(data29.files !== undefined){
let data30 = data29.files;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
vErrors = add(vErrors, instancePath+"/backing/files", "type");
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0 || isNaN(data30)){
vErrors = add(vErrors, instancePath+"/backing/files", "minimum");
errors++;
}
}
}
if(data29.links !== undefined){
let data31 = data29.links;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
vErrors = add(vErrors, instancePath+"/backing/links", "type");
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 0 || isNaN(data31)){
vErrors = add(vErrors, instancePath+"/backing/links", "minimum");
errors++;
}
}
}
}
else {
vErrors = add(vErrors, instancePath+"/backing", "type");
errors++;
}
}
if(data.waivers !== undefined){
let data32 = data.waivers;
if(Array.isArray(data32)){
const len4 = data32.length;
for(let i4=0; i4<len4; i4++){
if(!(validate40(data32[i4], instancePath+"/waivers/" + i4))){
vErrors = join(vErrors, validate40.errors);
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
let data34 = data.notApplicable;
if(Array.isArray(data34)){
const len5 = data34.length;
for(let i5=0; i5<len5; i5++){
if(!(validate42(data34[i5], instancePath+"/notApplicable/" + i5))){
vErrors = join(vErrors, validate42.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/notApplicable", "type");
errors++;
}
}
if(data.due !== undefined){
let data36 = data.due;
if(Array.isArray(data36)){
const len6 = data36.length;
for(let i6=0; i6<len6; i6++){
if(!(validate44(data36[i6], instancePath+"/due/" + i6))){
vErrors = join(vErrors, validate44.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/due", "type");
errors++;
}
}
if(data.findings !== undefined){
let data38 = data.findings;
if(Array.isArray(data38)){
const len7 = data38.length;
for(let i7=0; i7<len7; i7++){
if(!(validate46(data38[i7], instancePath+"/findings/" + i7))){
vErrors = join(vErrors, validate46.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/findings", "type");
errors++;
}
}
if(data.waived !== undefined){
let data40 = data.waived;
if(Array.isArray(data40)){
const len8 = data40.length;
for(let i8=0; i8<len8; i8++){
if(!(validate53(data40[i8], instancePath+"/waived/" + i8))){
vErrors = join(vErrors, validate53.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/waived", "type");
errors++;
}
}
if(data.known !== undefined){
let data42 = data.known;
if(Array.isArray(data42)){
const len9 = data42.length;
for(let i9=0; i9<len9; i9++){
let data43 = data42[i9];
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
if(data43.code === undefined){
vErrors = add(vErrors, instancePath+"/known/" + i9, "required", "code");
errors++;
}
if(data43.severity === undefined){
vErrors = add(vErrors, instancePath+"/known/" + i9, "required", "severity");
errors++;
}
for(const key7 in data43){
if(!((((((key7 === "code") || (key7 === "severity")) || (key7 === "message")) || (key7 === "at")) || (key7 === "fingerprint")) || (key7 === "range"))){
vErrors = add(vErrors, instancePath+"/known/" + i9, "additionalProperties", key7);
errors++;
}
}
if(data43.code !== undefined){
if(typeof data43.code !== "string"){
vErrors = add(vErrors, instancePath+"/known/" + i9+"/code", "type");
errors++;
}
}
if(data43.severity !== undefined){
let data45 = data43.severity;
if(!(((data45 === "error") || (data45 === "warning")) || (data45 === "information"))){
vErrors = add(vErrors, instancePath+"/known/" + i9+"/severity", "enum");
errors++;
}
}
if(data43.message !== undefined){
if(typeof data43.message !== "string"){
vErrors = add(vErrors, instancePath+"/known/" + i9+"/message", "type");
errors++;
}
}
if(data43.at !== undefined){
let data47 = data43.at;
if(typeof data47 === "string"){
if(!pattern0.test(data47)){
vErrors = add(vErrors, instancePath+"/known/" + i9+"/at", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/known/" + i9+"/at", "type");
errors++;
}
}
if(data43.fingerprint !== undefined){
let data48 = data43.fingerprint;
if(typeof data48 === "string"){
if(!pattern3.test(data48)){
vErrors = add(vErrors, instancePath+"/known/" + i9+"/fingerprint", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/known/" + i9+"/fingerprint", "type");
errors++;
}
}
if(data43.range !== undefined){
if(!(validate47(data43.range, instancePath+"/known/" + i9+"/range"))){
vErrors = join(vErrors, validate47.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/known/" + i9, "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/known", "type");
errors++;
}
}
if(data.omitted !== undefined){
if(!(validate57(data.omitted, instancePath+"/omitted"))){
vErrors = join(vErrors, validate57.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}


function validate61(data, instancePath){
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
if(!((((key0 === "stage") || (key0 === "status")) || (key0 === "score")) || (key0 === "progress"))){
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
if(data.status !== undefined){
let data1 = data.status;
if(!(((((data1 === "active") || (data1 === "paused")) || (data1 === "completed")) || (data1 === "stopped")) || (data1 === "retired"))){
vErrors = add(vErrors, instancePath+"/status", "enum");
errors++;
}
}
if(data.score !== undefined){
if(!(validate22(data.score, instancePath+"/score"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.progress !== undefined){
let data3 = data.progress;
if((!(data3 && typeof data3 == "object" && !Array.isArray(data3))) && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/progress", "type");
errors++;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.met === undefined){
vErrors = add(vErrors, instancePath+"/progress", "required", "met");
errors++;
}
if(data3.applicable === undefined){
vErrors = add(vErrors, instancePath+"/progress", "required", "applicable");
errors++;
}
for(const key1 in data3){
if(!((key1 === "met") || (key1 === "applicable"))){
vErrors = add(vErrors, instancePath+"/progress", "additionalProperties", key1);
errors++;
}
}
if(data3.met !== undefined){
let data4 = data3.met;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = add(vErrors, instancePath+"/progress/met", "type");
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
vErrors = add(vErrors, instancePath+"/progress/met", "minimum");
errors++;
}
}
}
if(data3.applicable !== undefined){
let data5 = data3.applicable;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
vErrors = add(vErrors, instancePath+"/progress/applicable", "type");
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
vErrors = add(vErrors, instancePath+"/progress/applicable", "minimum");
errors++;
}
}
}
}
}
}
validate61.errors = vErrors;
return errors === 0;
}


function validate60(data, instancePath){
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
if(!((((((((key0 === "path") || (key0 === "document")) || (key0 === "causes")) || (key0 === "before")) || (key0 === "after")) || (key0 === "lost")) || (key0 === "gained")) || (key0 === "name"))){
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
if(!(validate61(data.before, instancePath+"/before"))){
vErrors = join(vErrors, validate61.errors);
errors = vErrors.length;
}
}
if(data.after !== undefined){
if(!(validate61(data.after, instancePath+"/after"))){
vErrors = join(vErrors, validate61.errors);
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
if(data.name !== undefined){
let data10 = data.name;
if((typeof data10 !== "string") && (data10 !== null)){
vErrors = add(vErrors, instancePath+"/name", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate60.errors = vErrors;
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
if(data.tool === undefined){
vErrors = add(vErrors, instancePath, "required", "tool");
errors++;
}
if(data.run === undefined){
vErrors = add(vErrors, instancePath, "required", "run");
errors++;
}
if(data.playbooks === undefined){
vErrors = add(vErrors, instancePath, "required", "playbooks");
errors++;
}
if(data.missed === undefined){
vErrors = add(vErrors, instancePath, "required", "missed");
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
if(!(func2.call(schema6.properties, key0))){
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
if(data.tool !== undefined){
let data2 = data.tool;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
vErrors = add(vErrors, instancePath+"/tool", "required", "name");
errors++;
}
if(data2.version === undefined){
vErrors = add(vErrors, instancePath+"/tool", "required", "version");
errors++;
}
for(const key1 in data2){
if(!((key1 === "name") || (key1 === "version"))){
vErrors = add(vErrors, instancePath+"/tool", "additionalProperties", key1);
errors++;
}
}
if(data2.name !== undefined){
if(typeof data2.name !== "string"){
vErrors = add(vErrors, instancePath+"/tool/name", "type");
errors++;
}
}
if(data2.version !== undefined){
if(typeof data2.version !== "string"){
vErrors = add(vErrors, instancePath+"/tool/version", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/tool", "type");
errors++;
}
}
if(data.run !== undefined){
let data5 = data.run;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.repository === undefined){
vErrors = add(vErrors, instancePath+"/run", "required", "repository");
errors++;
}
if(data5.commit === undefined){
vErrors = add(vErrors, instancePath+"/run", "required", "commit");
errors++;
}
if(data5.shard === undefined){
vErrors = add(vErrors, instancePath+"/run", "required", "shard");
errors++;
}
if(data5.thresholds === undefined){
vErrors = add(vErrors, instancePath+"/run", "required", "thresholds");
errors++;
}
for(const key2 in data5){
if(!((((((key2 === "repository") || (key2 === "commit")) || (key2 === "remote")) || (key2 === "shard")) || (key2 === "thresholds")) || (key2 === "leftOut"))){
vErrors = add(vErrors, instancePath+"/run", "additionalProperties", key2);
errors++;
}
}
if(data5.repository !== undefined){
let data6 = data5.repository;
if((typeof data6 !== "string") && (data6 !== null)){
vErrors = add(vErrors, instancePath+"/run/repository", "type");
errors++;
}
}
if(data5.commit !== undefined){
let data7 = data5.commit;
if((typeof data7 !== "string") && (data7 !== null)){
vErrors = add(vErrors, instancePath+"/run/commit", "type");
errors++;
}
}
if(data5.remote !== undefined){
if(typeof data5.remote !== "string"){
vErrors = add(vErrors, instancePath+"/run/remote", "type");
errors++;
}
}
if(data5.shard !== undefined){
let data9 = data5.shard;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
vErrors = add(vErrors, instancePath+"/run/shard", "type");
errors++;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.index === undefined){
vErrors = add(vErrors, instancePath+"/run/shard", "required", "index");
errors++;
}
if(data9.total === undefined){
vErrors = add(vErrors, instancePath+"/run/shard", "required", "total");
errors++;
}
for(const key3 in data9){
if(!((key3 === "index") || (key3 === "total"))){
vErrors = add(vErrors, instancePath+"/run/shard", "additionalProperties", key3);
errors++;
}
}
if(data9.index !== undefined){
let data10 = data9.index;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
vErrors = add(vErrors, instancePath+"/run/shard/index", "type");
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
vErrors = add(vErrors, instancePath+"/run/shard/index", "minimum");
errors++;
}
}
}
if(data9.total !== undefined){
let data11 = data9.total;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
vErrors = add(vErrors, instancePath+"/run/shard/total", "type");
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 1 || isNaN(data11)){
vErrors = add(vErrors, instancePath+"/run/shard/total", "minimum");
errors++;
}
}
}
}
}
if(data5.thresholds !== undefined){
let data12 = data5.thresholds;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.for === undefined){
vErrors = add(vErrors, instancePath+"/run/thresholds", "required", "for");
errors++;
}
if(data12.minReadiness === undefined){
vErrors = add(vErrors, instancePath+"/run/thresholds", "required", "minReadiness");
errors++;
}
if(data12.maxWarnings === undefined){
vErrors = add(vErrors, instancePath+"/run/thresholds", "required", "maxWarnings");
errors++;
}
for(const key4 in data12){
if(!((((((key4 === "for") || (key4 === "minReadiness")) || (key4 === "maxWarnings")) || (key4 === "noRegression")) || (key4 === "failOn")) || (key4 === "exitZero"))){
vErrors = add(vErrors, instancePath+"/run/thresholds", "additionalProperties", key4);
errors++;
}
}
if(data12.for !== undefined){
let data13 = data12.for;
if(!(((data13 === "pilot") || (data13 === "production")) || (data13 === null))){
vErrors = add(vErrors, instancePath+"/run/thresholds/for", "enum");
errors++;
}
}
if(data12.minReadiness !== undefined){
if(!(validate22(data12.minReadiness, instancePath+"/run/thresholds/minReadiness"))){
vErrors = join(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data12.maxWarnings !== undefined){
let data15 = data12.maxWarnings;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
vErrors = add(vErrors, instancePath+"/run/thresholds/maxWarnings", "type");
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
vErrors = add(vErrors, instancePath+"/run/thresholds/maxWarnings", "minimum");
errors++;
}
}
}
if(data12.noRegression !== undefined){
if(!(data12.noRegression === true)){
vErrors = add(vErrors, instancePath+"/run/thresholds/noRegression", "enum");
errors++;
}
}
if(data12.failOn !== undefined){
let data17 = data12.failOn;
if(!((data17 === "warning") || (data17 === "never"))){
vErrors = add(vErrors, instancePath+"/run/thresholds/failOn", "enum");
errors++;
}
}
if(data12.exitZero !== undefined){
if(!(data12.exitZero === true)){
vErrors = add(vErrors, instancePath+"/run/thresholds/exitZero", "enum");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/run/thresholds", "type");
errors++;
}
}
if(data5.leftOut !== undefined){
let data19 = data5.leftOut;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.playbooks === undefined){
vErrors = add(vErrors, instancePath+"/run/leftOut", "required", "playbooks");
errors++;
}
if(data19.withErrors === undefined){
vErrors = add(vErrors, instancePath+"/run/leftOut", "required", "withErrors");
errors++;
}
if(data19.by === undefined){
vErrors = add(vErrors, instancePath+"/run/leftOut", "required", "by");
errors++;
}
for(const key5 in data19){
if(!(((key5 === "playbooks") || (key5 === "withErrors")) || (key5 === "by"))){
vErrors = add(vErrors, instancePath+"/run/leftOut", "additionalProperties", key5);
errors++;
}
}
if(data19.playbooks !== undefined){
let data20 = data19.playbooks;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
vErrors = add(vErrors, instancePath+"/run/leftOut/playbooks", "type");
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
vErrors = add(vErrors, instancePath+"/run/leftOut/playbooks", "minimum");
errors++;
}
}
}
if(data19.withErrors !== undefined){
let data21 = data19.withErrors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
vErrors = add(vErrors, instancePath+"/run/leftOut/withErrors", "type");
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
vErrors = add(vErrors, instancePath+"/run/leftOut/withErrors", "minimum");
errors++;
}
}
}
if(data19.by !== undefined){
let data22 = data19.by;
if(Array.isArray(data22)){
const len0 = data22.length;
for(let i0=0; i0<len0; i0++){
let data23 = data22[i0];
if(!(((data23 === "--stage") || (data23 === "--owner")) || (data23 === "--risk"))){
vErrors = add(vErrors, instancePath+"/run/leftOut/by/" + i0, "enum");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/run/leftOut/by", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/run/leftOut", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/run", "type");
errors++;
}
}
if(data.rules !== undefined){
let data24 = data.rules;
if(Array.isArray(data24)){
const len1 = data24.length;
for(let i1=0; i1<len1; i1++){
if(!(validate24(data24[i1], instancePath+"/rules/" + i1))){
vErrors = join(vErrors, validate24.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/rules", "type");
errors++;
}
}
if(data.playbooks !== undefined){
let data26 = data.playbooks;
if(Array.isArray(data26)){
const len2 = data26.length;
for(let i2=0; i2<len2; i2++){
if(!(validate26(data26[i2], instancePath+"/playbooks/" + i2))){
vErrors = join(vErrors, validate26.errors);
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
let data28 = data.changes;
if(Array.isArray(data28)){
const len3 = data28.length;
for(let i3=0; i3<len3; i3++){
if(!(validate60(data28[i3], instancePath+"/changes/" + i3))){
vErrors = join(vErrors, validate60.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/changes", "type");
errors++;
}
}
if(data.missed !== undefined){
let data30 = data.missed;
if(Array.isArray(data30)){
const len4 = data30.length;
for(let i4=0; i4<len4; i4++){
let data31 = data30[i4];
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.threshold === undefined){
vErrors = add(vErrors, instancePath+"/missed/" + i4, "required", "threshold");
errors++;
}
if(data31.path === undefined){
vErrors = add(vErrors, instancePath+"/missed/" + i4, "required", "path");
errors++;
}
if(data31.message === undefined){
vErrors = add(vErrors, instancePath+"/missed/" + i4, "required", "message");
errors++;
}
for(const key6 in data31){
if(!(((key6 === "threshold") || (key6 === "path")) || (key6 === "message"))){
vErrors = add(vErrors, instancePath+"/missed/" + i4, "additionalProperties", key6);
errors++;
}
}
if(data31.threshold !== undefined){
let data32 = data31.threshold;
if(!((((data32 === "for") || (data32 === "minReadiness")) || (data32 === "maxWarnings")) || (data32 === "noRegression"))){
vErrors = add(vErrors, instancePath+"/missed/" + i4+"/threshold", "enum");
errors++;
}
}
if(data31.path !== undefined){
let data33 = data31.path;
if((typeof data33 !== "string") && (data33 !== null)){
vErrors = add(vErrors, instancePath+"/missed/" + i4+"/path", "type");
errors++;
}
}
if(data31.message !== undefined){
if(typeof data31.message !== "string"){
vErrors = add(vErrors, instancePath+"/missed/" + i4+"/message", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/missed/" + i4, "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/missed", "type");
errors++;
}
}
if(data.errors !== undefined){
let data35 = data.errors;
if(Array.isArray(data35)){
const len5 = data35.length;
for(let i5=0; i5<len5; i5++){
let data36 = data35[i5];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.path === undefined){
vErrors = add(vErrors, instancePath+"/errors/" + i5, "required", "path");
errors++;
}
if(data36.message === undefined){
vErrors = add(vErrors, instancePath+"/errors/" + i5, "required", "message");
errors++;
}
for(const key7 in data36){
if(!((key7 === "path") || (key7 === "message"))){
vErrors = add(vErrors, instancePath+"/errors/" + i5, "additionalProperties", key7);
errors++;
}
}
if(data36.path !== undefined){
if(typeof data36.path !== "string"){
vErrors = add(vErrors, instancePath+"/errors/" + i5+"/path", "type");
errors++;
}
}
if(data36.message !== undefined){
if(typeof data36.message !== "string"){
vErrors = add(vErrors, instancePath+"/errors/" + i5+"/message", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/errors/" + i5, "type");
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
let data39 = data.summary;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.playbooks === undefined){
vErrors = add(vErrors, instancePath+"/summary", "required", "playbooks");
errors++;
}
if(data39.byStage === undefined){
vErrors = add(vErrors, instancePath+"/summary", "required", "byStage");
errors++;
}
if(data39.ready === undefined){
vErrors = add(vErrors, instancePath+"/summary", "required", "ready");
errors++;
}
if(data39.errors === undefined){
vErrors = add(vErrors, instancePath+"/summary", "required", "errors");
errors++;
}
if(data39.warnings === undefined){
vErrors = add(vErrors, instancePath+"/summary", "required", "warnings");
errors++;
}
if(data39.information === undefined){
vErrors = add(vErrors, instancePath+"/summary", "required", "information");
errors++;
}
for(const key8 in data39){
if(!((((((((key8 === "playbooks") || (key8 === "byStage")) || (key8 === "ready")) || (key8 === "errors")) || (key8 === "warnings")) || (key8 === "information")) || (key8 === "known")) || (key8 === "omitted"))){
vErrors = add(vErrors, instancePath+"/summary", "additionalProperties", key8);
errors++;
}
}
if(data39.playbooks !== undefined){
let data40 = data39.playbooks;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
vErrors = add(vErrors, instancePath+"/summary/playbooks", "type");
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 0 || isNaN(data40)){
vErrors = add(vErrors, instancePath+"/summary/playbooks", "minimum");
errors++;
}
}
}
if(data39.byStage !== undefined){
let data41 = data39.byStage;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.investigation === undefined){
vErrors = add(vErrors, instancePath+"/summary/byStage", "required", "investigation");
errors++;
}
if(data41.pilot === undefined){
vErrors = add(vErrors, instancePath+"/summary/byStage", "required", "pilot");
errors++;
}
if(data41.production === undefined){
vErrors = add(vErrors, instancePath+"/summary/byStage", "required", "production");
errors++;
}
for(const key9 in data41){
if(!(((key9 === "investigation") || (key9 === "pilot")) || (key9 === "production"))){
vErrors = add(vErrors, instancePath+"/summary/byStage", "additionalProperties", key9);
errors++;
}
}
if(data41.investigation !== undefined){
let data42 = data41.investigation;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
vErrors = add(vErrors, instancePath+"/summary/byStage/investigation", "type");
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 < 0 || isNaN(data42)){
vErrors = add(vErrors, instancePath+"/summary/byStage/investigation", "minimum");
errors++;
}
}
}
if(data41.pilot !== undefined){
let data43 = data41.pilot;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
vErrors = add(vErrors, instancePath+"/summary/byStage/pilot", "type");
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
vErrors = add(vErrors, instancePath+"/summary/byStage/pilot", "minimum");
errors++;
}
}
}
if(data41.production !== undefined){
let data44 = data41.production;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
vErrors = add(vErrors, instancePath+"/summary/byStage/production", "type");
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 0 || isNaN(data44)){
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
if(data39.ready !== undefined){
let data45 = data39.ready;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
vErrors = add(vErrors, instancePath+"/summary/ready", "type");
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 < 0 || isNaN(data45)){
vErrors = add(vErrors, instancePath+"/summary/ready", "minimum");
errors++;
}
}
}
if(data39.errors !== undefined){
let data46 = data39.errors;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
vErrors = add(vErrors, instancePath+"/summary/errors", "type");
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 < 0 || isNaN(data46)){
vErrors = add(vErrors, instancePath+"/summary/errors", "minimum");
errors++;
}
}
}
if(data39.warnings !== undefined){
let data47 = data39.warnings;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
vErrors = add(vErrors, instancePath+"/summary/warnings", "type");
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 0 || isNaN(data47)){
vErrors = add(vErrors, instancePath+"/summary/warnings", "minimum");
errors++;
}
}
}
if(data39.information !== undefined){
let data48 = data39.information;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
vErrors = add(vErrors, instancePath+"/summary/information", "type");
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 < 0 || isNaN(data48)){
vErrors = add(vErrors, instancePath+"/summary/information", "minimum");
errors++;
}
}
}
if(data39.known !== undefined){
let data49 = data39.known;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
vErrors = add(vErrors, instancePath+"/summary/known", "type");
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 < 0 || isNaN(data49)){
vErrors = add(vErrors, instancePath+"/summary/known", "minimum");
errors++;
}
}
}
if(data39.omitted !== undefined){
if(!(validate57(data39.omitted, instancePath+"/summary/omitted"))){
vErrors = join(vErrors, validate57.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/summary", "type");
errors++;
}
}
if(data.statistics !== undefined){
let data51 = data.statistics;
if(Array.isArray(data51)){
const len6 = data51.length;
for(let i6=0; i6<len6; i6++){
let data52 = data51[i6];
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.code === undefined){
vErrors = add(vErrors, instancePath+"/statistics/" + i6, "required", "code");
errors++;
}
if(data52.count === undefined){
vErrors = add(vErrors, instancePath+"/statistics/" + i6, "required", "count");
errors++;
}
for(const key10 in data52){
if(!((key10 === "code") || (key10 === "count"))){
vErrors = add(vErrors, instancePath+"/statistics/" + i6, "additionalProperties", key10);
errors++;
}
}
if(data52.code !== undefined){
if(typeof data52.code !== "string"){
vErrors = add(vErrors, instancePath+"/statistics/" + i6+"/code", "type");
errors++;
}
}
if(data52.count !== undefined){
let data54 = data52.count;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
vErrors = add(vErrors, instancePath+"/statistics/" + i6+"/count", "type");
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 < 1 || isNaN(data54)){
vErrors = add(vErrors, instancePath+"/statistics/" + i6+"/count", "minimum");
errors++;
}
}
}
}
else {
vErrors = add(vErrors, instancePath+"/statistics/" + i6, "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath+"/statistics", "type");
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
