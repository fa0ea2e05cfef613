// Generated from schemas/playbook.schema.json by "npm run generate". Do not edit.

/* Keys that start with "x-" may stand anywhere besides. */

export type Date = string | null;
export type Evidence =
  | string
  | {
      path?: Path;
      url?: WebAddress;
      anchor?: string | null;
      pointer?: Pointer;
      date?: Date;
      validFor?: Duration;
      note?: string | null;
    }
  | null;
export type Path = string | null;
export type WebAddress = string | null;
export type Pointer = string | null;
export type Duration = string | null;
export type Party = {
  name?: string | null;
  role?: string | null;
  contact?: Contact;
  backup?: Contact;
} | null;
export type Contact = string | null;
export type Measure =
  | number
  | string
  | {
      value?: Number;
      date?: Date;
      method?: 'measured' | 'sampled' | 'survey' | 'self-reported' | 'estimated' | null;
      sample?: number | string | null;
      evidence?: Evidence;
    }
  | null;
export type Number = number | string | null;
export type RequiredDate = string;

export interface PlaybookData {
  $schema?: string | null;
  pilotPlaybook: 1;
  name: string;
  id?: string | number | null;
  summary?: string | null;
  stage: 'investigation' | 'pilot' | 'production';
  started?: Date;
  ended?: Date;
  status?: 'active' | 'paused' | 'completed' | 'stopped' | 'retired' | null;
  risk?: 'low' | 'medium' | 'high' | null;
  tool?: {
    name?: string | null;
    kind?: 'general-purpose' | 'task-specific' | null;
    vendor?: string | (string | null)[] | null;
    model?: string | number | null;
  } | null;
  workflow?: {
    name?: string | null;
    users?: (string | null)[] | null;
    trigger?: string | null;
    steps?: (string | null)[] | null;
    systemOfRecord?: string | null;
    volume?: string | number | null;
  } | null;
  edgeCases?:
    | ({
        kind?:
          | 'missing'
          | 'contradictory'
          | 'late'
          | 'malformed'
          | 'out-of-scope'
          | 'adversarial'
          | 'hallucination'
          | 'bias'
          | 'other'
          | null;
        case?: string | null;
        response?: string | null;
        handledBy?: string | null;
        test?: Evidence;
      } | null)[]
    | null;
  ownership?: {
    workflow?: Party;
    tool?: Party;
    sponsor?: Party;
    oversight?: Party;
    oncall?: Party;
  } | null;
  integration?: {
    systems?:
      | ({
          name?: string | null;
          access?: 'read' | 'write' | 'read-write' | null;
          status?: 'planned' | 'live' | null;
          evidence?: Evidence;
        } | null)[]
      | null;
    entryPoint?: string | null;
    fallback?: string | null;
    evidence?: Evidence;
  } | null;
  trust?: {
    controls?: ('edit' | 'reject' | 'retry' | 'steer' | 'undo' | 'approve' | 'verify' | null)[] | null;
    sources?: string | null;
    abstains?: string | null;
    disclosure?: string | null;
    evidence?: Evidence;
  } | null;
  learning?: {
    captures?: (string | null)[] | null;
    store?: string | null;
    context?: string | null;
    evidence?: Evidence;
  } | null;
  success?: {
    hypothesis?: string | null;
    metrics?:
      | ({
          name?: string | null;
          kind?:
            | 'cycle-time'
            | 'errors'
            | 'touchpoints'
            | 'external-spend'
            | 'revenue'
            | 'risk'
            | 'capacity'
            | 'safety'
            | 'quality'
            | 'rework'
            | 'activity'
            | 'adoption'
            | 'satisfaction'
            | 'other'
            | null;
          unit?: string | null;
          better?: 'lower' | 'higher' | null;
          baseline?: Measure;
          target?: Measure;
          by?: Date;
          actual?: Measure;
          guard?: string | null;
        } | null)[]
      | null;
    stopWhen?: (string | null)[] | null;
  } | null;
  inputs?: {
    required?:
      | ({
          field?: string | null;
          description?: string | null;
          whenMissing?: string | null;
        } | null)[]
      | null;
    templates?: Evidence[] | null;
    boundaries?: {
      allowed?: (string | null)[] | null;
      forbidden?: (string | null)[] | null;
    } | null;
  } | null;
  exceptions?: {
    automate?: (string | null)[] | null;
    escalate?:
      | ({
          when?: string | null;
          to?: string | null;
          within?: Duration;
        } | null)[]
      | null;
    log?: {
      location?: string | null;
      retention?: Duration;
      reviewedEvery?: Duration;
    } | null;
    evidence?: Evidence;
  } | null;
  feedback?: {
    channel?: string | null;
    review?: {
      every?: Duration;
      by?: string | null;
    } | null;
    lastImprovement?: {
      date?: Date;
      change?: string | null;
      evidence?: Evidence;
    } | null;
    evidence?: Evidence;
  } | null;
  evaluation?: {
    suite?: Evidence;
    datasets?: Evidence[] | null;
    passRate?: {
      target?: Number;
      actual?: Measure;
      runs?: Number;
    } | null;
    slices?:
      | ({
          name?: string | null;
          actual?: Measure;
        } | null)[]
      | null;
    comparedWith?: string | null;
    independentReview?: {
      by?: string | null;
      date?: Date;
      evidence?: Evidence;
    } | null;
  } | null;
  operations?: {
    versions?: {
      model?: string | number | null;
      prompt?: string | number | null;
    } | null;
    monitoring?:
      | ({
          signal?: string | null;
          alert?: string | null;
          evidence?: Evidence;
        } | null)[]
      | null;
    rollback?: string | null;
    killSwitch?: string | null;
    rollout?: (string | null)[] | null;
    runbook?: Evidence;
    budget?: {
      limit?: Number;
      currency?: string | null;
      per?: 'day' | 'week' | 'month' | 'year' | 'total' | null;
    } | null;
    incidents?:
      | ({
          date?: Date;
          summary?: string | null;
          severity?: 'low' | 'medium' | 'high' | null;
          action?: string | null;
          closed?: Date;
          evidence?: Evidence;
        } | null)[]
      | null;
  } | null;
  security?: {
    threatModel?: Evidence;
    injectionTest?: Evidence;
    permissions?: (string | null)[] | null;
    writeApproval?: string | null;
    outputHandling?: string | null;
    sensitiveData?: string | null;
  } | null;
  governance?: {
    impactAssessment?: Evidence;
    appeal?: string | null;
    vendor?: string | null;
    logRetention?: Duration;
    decommission?: string | null;
  } | null;
  adoption?: {
    training?: string | null;
    reinforcement?: string | null;
  } | null;
  review?: {
    every?: Duration;
    next?: Date;
    decisions?:
      | ({
          date?: Date;
          decision?: 'go' | 'no-go' | 'hold' | 'stop' | null;
          for?: 'pilot' | 'production' | null;
          by?: string | null;
          reason?: string | null;
          evidence?: Evidence;
        } | null)[]
      | null;
  } | null;
  waivers?:
    | ({
        check: string;
        reason: string;
        owner: string;
        approvedBy?: string | null;
        expires: RequiredDate;
      } | null)[]
    | null;
  notApplicable?:
    | ({
        check: string;
        because: string;
        approvedBy?: string | null;
      } | null)[]
    | null;
}
