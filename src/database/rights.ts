import type { Audience } from './audience.ts'
import type { Tables } from './tables.ts'

export type Deed = 'select' | 'insert' | 'update' | 'delete'

/** What an audience may do with a table; some of it only with some rows, as the migration's policy says. */
export type Rights = Readonly<Partial<Record<Audience, string>>>

/**
 * Which audience may read and write which table, in one place. `person` is anybody signed in and `public` anybody at
 * all: what is given to them, those above them have too. `rights.test.ts` compares this with the database, so a
 * migration that gives more, gives less, or makes a table that is not here fails.
 */
export const rights: Readonly<Record<keyof Tables, Rights>> = {
  // access
  person: { person: 'select', administrator: 'insert update', system: 'select insert update' },
  person_role: { person: 'select', administrator: 'insert update', system: 'select insert update' },
  session: { administrator: 'select delete', system: 'select insert update delete' },
  sign_in_attempt: { system: 'select insert delete' },
  sign_in_flow: { system: 'select insert delete' },
  // The public reads those marked public only; the clerk writes two of them, the participation worker and the officer one.
  setting: {
    public: 'select',
    author: 'insert update',
    clerk: 'insert update',
    officer: 'insert update',
    administrator: 'insert update delete',
    system: 'select insert update',
  },
  // A person writes lines about nobody's deeds but their own.
  audit_line: { person: 'insert', administrator: 'select', system: 'insert' },

  // dataset
  extract_load: { person: 'select', analyst: 'insert update' },
  extract_row: { analyst: 'select insert delete' },
  load_problem: { person: 'select', analyst: 'insert delete' },
  upload: { analyst: 'select insert update delete' },
  upload_file: { analyst: 'select insert delete' },
  entered_value: { person: 'select', author: 'insert update', analyst: 'insert update delete' },
  population: { public: 'select', analyst: 'insert update delete' },
  benchmark_value: { public: 'select', analyst: 'insert update delete' },
  neighbour: { public: 'select', analyst: 'insert update delete' },
  inspection_judgement: { public: 'select', analyst: 'insert update delete' },
  postcode_place: { analyst: 'select insert update delete' },

  // figures
  figure: { person: 'select', analyst: 'insert update delete' },
  figure_basis: { person: 'select', analyst: 'insert delete' },
  reported_figure: { person: 'select', analyst: 'insert' },
  figure_flag: { person: 'select', analyst: 'insert update' },
  target: { public: 'select', officer: 'insert update delete', analyst: 'insert update delete' },
  commentary_request: {
    person: 'select',
    author: 'insert update',
    clerk: 'insert update',
    analyst: 'insert update',
    system: 'select update',
  },
  commentary: { person: 'select', author: 'insert update', analyst: 'insert update' },
  publication: { public: 'select', analyst: 'insert' },
  publication_figure: { public: 'select', analyst: 'insert' },
  publication_definition: { public: 'select', analyst: 'insert' },
  publication_change: { public: 'select', analyst: 'insert' },
  publication_override: { person: 'select', analyst: 'insert' },
  // The public sees no draft strategy, nor anything of one.
  strategy: { public: 'select', clerk: 'insert update', officer: 'insert update' },
  priority: { public: 'select', clerk: 'insert update delete', officer: 'insert update delete' },
  priority_measure: {
    public: 'select',
    clerk: 'insert update delete',
    officer: 'insert update delete',
    analyst: 'insert update delete',
  },

  // board: of a meeting the public sees what is published, and of an exempt item its title, paragraph and reason.
  body: { public: 'select', clerk: 'insert update', officer: 'insert update' },
  terms_of_reference: { public: 'select', clerk: 'insert', officer: 'insert' },
  seat: { public: 'select', clerk: 'insert update', officer: 'insert update' },
  seat_holder: { public: 'select', clerk: 'insert update', officer: 'insert update' },
  // How a member does is told to nobody but those who keep the register.
  appraisal: { clerk: 'select insert update delete', officer: 'select insert update delete' },
  post: { public: 'select', clerk: 'insert update', officer: 'insert update' },
  post_holder: { public: 'select', clerk: 'insert update', officer: 'insert update' },
  delegated_power: { public: 'select', clerk: 'insert update', officer: 'insert update' },
  meeting: { public: 'select', clerk: 'insert update', officer: 'insert update' },
  meeting_change: { public: 'select', clerk: 'insert', officer: 'insert' },
  plan_item: { person: 'select', clerk: 'insert update delete', officer: 'insert update delete' },
  planned_for: { person: 'select', clerk: 'insert update delete', officer: 'insert update delete' },
  agenda_item: {
    public: 'select',
    member: 'select',
    clerk: 'select insert update delete',
    officer: 'select insert update delete',
  },
  served_aim: { member: 'select', clerk: 'select insert delete', officer: 'select insert delete' },
  agenda_item_private: { member: 'select', clerk: 'select insert update delete', officer: 'select insert update' },
  exemption: { public: 'select', clerk: 'insert update delete', officer: 'insert update' },
  exemption_reasoning: { member: 'select', clerk: 'select insert update delete', officer: 'select insert update' },
  exemption_review: { member: 'select', clerk: 'select insert', officer: 'select insert' },
  urgency: { public: 'select', member: 'insert update', clerk: 'insert update delete' },
  paper: {
    public: 'select',
    member: 'select',
    clerk: 'select insert update delete',
    officer: 'select insert update delete',
  },
  // What an author brings to a report is theirs to see; the rest of the files they see as the public does.
  paper_file: {
    public: 'select',
    author: 'select insert',
    member: 'select',
    clerk: 'select insert',
    officer: 'select insert',
  },
  item_seen: { person: 'select insert update delete' },
  agenda_publication: { public: 'select', clerk: 'insert' },
  gate_override: { member: 'select', clerk: 'select insert update', officer: 'select insert update' },

  // reports: an author sees those that they are invited to; the public an open one that is published.
  report_template: { public: 'select', clerk: 'insert', officer: 'insert' },
  report: {
    public: 'select',
    member: 'select',
    author: 'select update',
    clerk: 'select insert update',
    officer: 'select insert update',
  },
  report_author: { author: 'select', clerk: 'select insert update', officer: 'select insert update' },
  report_version: {
    public: 'select',
    member: 'select',
    author: 'select insert',
    clerk: 'select insert',
    officer: 'select insert',
  },
  report_draft: { author: 'select insert update delete' },
  report_comment: { author: 'select insert', clerk: 'select insert', officer: 'select insert' },
  report_clearance: { author: 'select insert', clerk: 'select insert', officer: 'select insert' },
  report_step: { author: 'select insert', clerk: 'select insert', officer: 'select insert' },
  report_picture: {
    public: 'select',
    member: 'select',
    author: 'select insert',
    clerk: 'select insert update',
    officer: 'select insert update',
  },
  background_paper: {
    public: 'select',
    member: 'select',
    author: 'select insert delete',
    clerk: 'select insert delete',
    officer: 'select insert delete',
  },
  background_removal: {
    public: 'select',
    member: 'select',
    author: 'select',
    clerk: 'select insert',
    officer: 'select insert',
  },

  // minutes: while they are written, for those who may read exempt business; the public reads open minutes of public versions.
  meeting_record: { member: 'select', officer: 'select', clerk: 'select insert update' },
  chairing: { member: 'select', officer: 'select', clerk: 'select insert update delete' },
  attendance: { member: 'select', officer: 'select', clerk: 'select insert update delete' },
  apology: { member: 'select', officer: 'select', clerk: 'select insert update delete' },
  taken_back: { member: 'select', officer: 'select', clerk: 'select insert' },
  declaration: { member: 'select', officer: 'select', clerk: 'select insert update delete' },
  public_question: { member: 'select', officer: 'select', clerk: 'select insert update delete' },
  question_sent: { system: 'select insert', clerk: 'select update' },
  question_try: { system: 'select insert delete' },
  order_change: { member: 'select', officer: 'select', clerk: 'select insert' },
  exclusion_motion: { member: 'select', officer: 'select', clerk: 'select insert' },
  exclusion_cover: { member: 'select', officer: 'select', clerk: 'select insert' },
  minute: { member: 'select', officer: 'select', clerk: 'select insert update' },
  minute_entry: { member: 'select', officer: 'select', clerk: 'select insert update' },
  undertaking: { member: 'select', officer: 'select', clerk: 'select insert update' },
  number_checked: { member: 'select', officer: 'select', clerk: 'select insert update' },
  minutes_version: { public: 'select', member: 'select', officer: 'select', clerk: 'select insert' },
  minutes_version_minute: { public: 'select', member: 'select', officer: 'select', clerk: 'select insert' },
  minutes_publication: { public: 'select', clerk: 'insert' },
  minutes_elsewhere: { public: 'select', clerk: 'insert update delete' },
  retention: { member: 'select', officer: 'select', clerk: 'select insert update' },

  // after the meeting: what came of exempt business is for those who read exempt business, and for whoever must do it.
  action: { public: 'select', member: 'select', clerk: 'select insert update', officer: 'select insert update' },
  action_outcome: {
    person: 'select update',
    member: 'select',
    clerk: 'select insert update',
    officer: 'select insert update',
  },
  action_event: { person: 'select insert', member: 'select', clerk: 'select insert', officer: 'select insert' },
  action_brought: { person: 'select', clerk: 'insert delete', officer: 'insert delete' },
  // The sender of reminders sees days and owners of every action, and the title of an open one.
  action_watch: { system: 'select', clerk: 'select insert update', officer: 'select insert update' },
  decision: { public: 'select', member: 'select', clerk: 'select insert update', officer: 'select insert update' },
  decision_step: { public: 'select', clerk: 'insert', officer: 'insert' },
  register_entry: { person: 'select', member: 'insert update', clerk: 'insert update', officer: 'insert update' },
  register_member: { person: 'select', member: 'insert delete', clerk: 'insert delete', officer: 'insert delete' },
  mail: { system: 'select insert update', clerk: 'select insert', officer: 'select insert' },

  // packs: a public one is there for as long as everything in it may be read. Notes are their writer’s alone.
  pack: { public: 'select', member: 'select', clerk: 'select insert', officer: 'select' },
  pack_trouble: { clerk: 'select insert delete', officer: 'select' },
  pack_note: { person: 'select insert update delete' },

  // strategy: what was promised is for everyone to read once it is more than a draft.
  passage: { public: 'select', officer: 'insert update delete' },
  linked_plan: { public: 'select', officer: 'insert update delete' },
  priority_heir: { public: 'select', officer: 'insert update delete' },
  commitment: { public: 'select', officer: 'insert update' },
  promise: { public: 'select', officer: 'insert update' },
  promise_review: { public: 'select', officer: 'insert' },
  promise_statement: { public: 'select', officer: 'insert update' },
  judgement: { public: 'select', author: 'insert' },
  judgement_kept: { person: 'select', author: 'insert' },
  local_offer: { public: 'select', officer: 'insert update' },
  recommendation: { person: 'select', officer: 'insert update', clerk: 'insert update' },
  strategy_intake: { officer: 'select insert' },
  workstream: { person: 'select', officer: 'insert update' },
  blocker: { person: 'select', author: 'insert update' },
  thread_link: { public: 'select', author: 'insert delete', member: 'insert delete' },

  // start: when somebody last came is theirs alone; which year a report was put together of is anybody's who may read it.
  visit: { person: 'select', system: 'select insert update' },
  annual_report: { public: 'select', clerk: 'insert', officer: 'insert' },

  // voice: of cards, most audiences see only those that somebody has decided are for the board, and nobody's own words
  // but the participation worker; the public sees what was put out of each.
  sitting: { member: 'select', author: 'select insert update', officer: 'insert update' },
  card: { member: 'select', author: 'select insert update', officer: 'update', system: 'select insert update' },
  card_words: { author: 'select insert update', system: 'insert' },
  card_code: { author: 'select insert', system: 'select insert update' },
  code_try: { system: 'select insert delete' },
  card_referral: { author: 'select insert update' },
  card_turn: {
    member: 'select',
    author: 'select insert update',
    officer: 'insert update',
    system: 'select insert update',
  },
  card_answer: {
    member: 'select',
    author: 'select insert',
    clerk: 'select',
    officer: 'select',
    system: 'select',
  },
  card_verdict_words: { author: 'select insert', system: 'insert' },
  card_release: { public: 'select', author: 'select insert update', officer: 'select insert update' },
  card_follow_up: {
    public: 'select',
    member: 'select',
    author: 'select insert update',
    officer: 'insert update',
    system: 'select',
  },
  quote: { public: 'select', member: 'select', author: 'select insert update', officer: 'select insert update' },
  quote_trace: { person: 'select', author: 'insert', officer: 'insert' },
  quote_use: { member: 'select insert', author: 'select insert' },
  finding: { public: 'select', member: 'select', author: 'select insert update', officer: 'insert update' },
  plain_word: { public: 'select', author: 'insert update', officer: 'insert update' },

  // surveys: what one child answered is for those who answer for the survey; free words for the participation worker alone.
  survey: { public: 'select', member: 'select', author: 'select insert update', officer: 'insert update' },
  survey_question: { public: 'select', member: 'select', author: 'select insert update', officer: 'insert update' },
  survey_wave: { public: 'select', member: 'select', author: 'select insert update', officer: 'insert update' },
  survey_version: { public: 'select', author: 'insert update delete', officer: 'insert update delete' },
  survey_translation: { public: 'select', author: 'insert update delete', officer: 'insert update delete' },
  survey_code: { author: 'select insert', system: 'select update' },
  survey_sending: { system: 'select insert delete' },
  survey_import: { author: 'select insert update' },
  survey_upload: { author: 'select insert delete' },
  survey_reply: { author: 'select insert delete', officer: 'select', analyst: 'select', system: 'insert' },
  survey_words: { author: 'select insert update delete', system: 'insert' },
  survey_publication: { public: 'select', author: 'insert', officer: 'insert' },
  survey_quote: { public: 'select', author: 'insert' },
}
