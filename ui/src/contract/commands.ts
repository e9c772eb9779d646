// Made by `cargo xtask bindings` from src-tauri/crates/contract. Do not edit.

import type {
  AbsenceForm,
  AbsenceFormOf,
  AbsenceHistory,
  AbsencesDone,
  AllApart,
  AnswerSuggestion,
  Answered,
  ApartOf,
  Card,
  CardOf,
  CarryOutImport,
  CellsEdited,
  Changed,
  CheckAbsence,
  CheckSentence,
  Checked,
  ChosenFile,
  CloseWanted,
  CompanyForm,
  CompanyFormOf,
  Connect,
  ConnectCompany,
  ConnectHelper,
  Connected,
  Copy,
  DepartmentForm,
  DepartmentFormOf,
  DeskState,
  EditCells,
  ErasePerson,
  ErasureCertificate,
  ErasureForm,
  ErasureOf,
  ExportAbsences,
  ExportInsights,
  ExportStaff,
  Exported,
  Findings,
  FindingsOf,
  ForgetMapping,
  Found,
  GiveRights,
  GridIds,
  GridOf,
  GridPage,
  GridValues,
  GridValuesOf,
  Hanging,
  Help,
  HelpOf,
  HistoryOf,
  Holes,
  HolesOf,
  HoursForm,
  HoursOf,
  ImportPlan,
  ImportReports,
  ImportReportsOf,
  Imported,
  Insights,
  InsightsOf,
  KeepMisses,
  Look,
  LookAt,
  MarkBack,
  MarkedBack,
  Mend,
  MendHole,
  MendMisses,
  Mended,
  MergeForm,
  MergeOf,
  MergeRecords,
  Merged,
  MissCandidates,
  MissCandidatesOf,
  Missed,
  Misses,
  MissesMended,
  MissesOf,
  MissesSettled,
  NewUser,
  News,
  NewsOf,
  Nothing,
  NoticeDone,
  Notices,
  NoticesOf,
  OpenLink,
  OwnSuggestions,
  PersonForm,
  PersonFormOf,
  PlanImport,
  PlanPasted,
  PlannedOf,
  PlannedPart,
  Progress,
  Quality,
  QualityOf,
  ReadNews,
  ReadWhen,
  RecordBeside,
  RecordHistory,
  RecordHistoryOf,
  RecordKey,
  RecordRemoved,
  RecordsRemoved,
  ReferralForm,
  ReferralFormOf,
  Referrals,
  ReferralsDone,
  RemoveNotice,
  RemoveRecord,
  ReportOf,
  ReportOutline,
  ReportSaved,
  RevealOf,
  Revealed,
  RevealedContact,
  RoleForm,
  RoleFormOf,
  SaveAbsence,
  SaveCertificate,
  SaveCompany,
  SaveDepartment,
  SaveHours,
  SaveNotice,
  SavePerson,
  SaveReferral,
  SaveRole,
  Saved,
  SavedAbsence,
  SavedCertificate,
  SavedHours,
  Search,
  SeeImportReports,
  SentenceChecked,
  Settings,
  SettleMisses,
  SitDown,
  Suggest,
  SuggestionDone,
  Suggestions,
  SuggestionsOf,
  TheseAbsences,
  TheseRecords,
  TheseReferrals,
  ThisReferral,
  Timeline,
  TimelineOf,
  Undo,
  Undone,
  WhenRead,
} from "./types";

/** What the window may ask, and what is answered. */
export interface Commands {
  /** Opens the data folder where it is not open yet, and says everything the window begins with. */
  desk_state: { asked: Nothing; answered: DeskState };
  /** Keeps what the user has chosen. */
  keep_settings: { asked: Settings; answered: Nothing };
  /** The page wants to be asked before the window closes; it stays open until then. */
  hold_window: { asked: Nothing; answered: Nothing };
  /** Closes the window: the page was asked. */
  close_window: { asked: Nothing; answered: Nothing };
  /** Another user takes the seat. */
  sit_down: { asked: SitDown; answered: DeskState };
  /** Adds a user. */
  add_user: { asked: NewUser; answered: DeskState };
  /** Gives a user these rights and no others. */
  give_rights: { asked: GiveRights; answered: DeskState };
  /** Puts the demo companies into the empty folder. */
  open_demo: { asked: Nothing; answered: DeskState };
  /** Takes a change back. */
  undo: { asked: Undo; answered: Undone };
  /** Finds, per keystroke. */
  search: { asked: Search; answered: Found };
  /** Everything about one entry; none: it is no longer there. */
  card: { asked: CardOf; answered: Card | null };
  /** Shows a number that is hidden, and records it. */
  reveal: { asked: RevealOf; answered: Revealed };
  /** Connects a caller, counts it, and remembers who was chosen for what was typed. */
  connect: { asked: Connect; answered: Connected };
  /** Who is nearest and who else can help, where nothing was found. */
  desk_help: { asked: HelpOf; answered: Help };
  /** Connects a caller to somebody who can help in a company, and counts it. */
  connect_company: { asked: ConnectCompany; answered: Connected };
  /** Connects a caller to who else can help, where nobody answers, and counts it. */
  connect_helper: { asked: ConnectHelper; answered: Connected };
  /** Shows contact details with consent, and records it. */
  reveal_contact: { asked: CardOf; answered: RevealedContact };
  /** Puts a text on the clipboard. */
  copy: { asked: Copy; answered: Nothing };
  /** Reads a text about when. */
  read_when: { asked: ReadWhen; answered: WhenRead };
  /** The form of an absence, or of a new one; none: it is no longer there. */
  absence_form: { asked: AbsenceFormOf; answered: AbsenceForm | null };
  /** What would go wrong with an absence, and who could cover. */
  check_absence: { asked: CheckAbsence; answered: Checked };
  /** Saves an absence, or one for each of several people. */
  save_absence: { asked: SaveAbsence; answered: SavedAbsence };
  /** Takes absences away. */
  remove_absences: { asked: TheseAbsences; answered: AbsencesDone };
  /** Confirms that absences are as they are. */
  confirm_absences: { asked: TheseAbsences; answered: AbsencesDone };
  /** Marks somebody as being back. */
  mark_back: { asked: MarkBack; answered: MarkedBack };
  /** What was done to absences. */
  absence_history: { asked: HistoryOf; answered: AbsenceHistory };
  /** Writes absences to a file. */
  export_absences: { asked: ExportAbsences; answered: Exported };
  /** What taking in a pasted table of absences would do. */
  plan_pasted: { asked: PlanPasted; answered: ImportPlan };
  /** Who is away when, row by row. */
  timeline: { asked: TimelineOf; answered: Timeline };
  /** When nobody answers for whom, and who could. */
  holes: { asked: HolesOf; answered: Holes };
  /** Adds a cover where one is missing. */
  mend_hole: { asked: MendHole; answered: AbsencesDone };
  /** The hours of a person, department or company; none: it is no longer there. */
  hours_form: { asked: HoursOf; answered: HoursForm | null };
  /** Saves hours. */
  save_hours: { asked: SaveHours; answered: SavedHours };
  /** A person's form. */
  person_form: { asked: PersonFormOf; answered: PersonForm };
  /** Saves a person's form. */
  save_person: { asked: SavePerson; answered: Saved };
  /** A company's form. */
  company_form: { asked: CompanyFormOf; answered: CompanyForm };
  /** Saves a company's form. */
  save_company: { asked: SaveCompany; answered: Saved };
  /** The directory as a table, some rows of it. */
  grid: { asked: GridOf; answered: GridPage };
  /** The ids of all rows that the filters of a table let through. */
  grid_ids: { asked: GridOf; answered: GridIds };
  /** What stands in the cells of a column. */
  grid_values: { asked: GridValuesOf; answered: GridValues };
  /** Changes the cells of a column in one record or in many. */
  edit_cells: { asked: EditCells; answered: CellsEdited };
  /** Takes records away that nothing refers to; deputies as they are. */
  remove_records: { asked: TheseRecords; answered: RecordsRemoved };
  /** A role's form. */
  role_form: { asked: RoleFormOf; answered: RoleForm };
  /** Saves a role's form. */
  save_role: { asked: SaveRole; answered: Saved };
  /** A department's form. */
  department_form: { asked: DepartmentFormOf; answered: DepartmentForm };
  /** Saves a department's form. */
  save_department: { asked: SaveDepartment; answered: Saved };
  /** Every referral, as admins keep them. */
  referrals: { asked: Nothing; answered: Referrals };
  /** The form of a referral that is about no leaver. */
  referral_form: { asked: ReferralFormOf; answered: ReferralForm };
  /** Saves a referral's form. */
  save_referral: { asked: SaveReferral; answered: Saved };
  /** Takes a referral away that is about no leaver. */
  remove_referral: { asked: ThisReferral; answered: ReferralsDone };
  /** Has referrals told for twelve months more. */
  renew_referrals: { asked: TheseReferrals; answered: ReferralsDone };
  /** Notes that the correction of a wrong listing was asked for today. */
  ask_correction: { asked: ThisReferral; answered: ReferralsDone };
  /** What hangs on a role or department. */
  hanging_on: { asked: RecordKey; answered: Hanging };
  /** Removes a role or department with what hangs on it. */
  remove_record: { asked: RemoveRecord; answered: RecordRemoved };
  /** What was done to a record. */
  record_history: { asked: RecordHistoryOf; answered: RecordHistory };
  /** Where a record is used, and what callers asked of it. */
  record_beside: { asked: RecordKey; answered: RecordBeside };
  /** What is wrong or doubtful in the directory, part by part. */
  quality: { asked: QualityOf; answered: Quality };
  /** What is wrong or doubtful about one record. */
  findings_of: { asked: FindingsOf; answered: Findings };
  /** Does something about a finding at once. */
  mend: { asked: Mend; answered: Mended };
  /** What whoever sits here is told, new or read. */
  news: { asked: NewsOf; answered: News };
  /** Notes what whoever sits here has read. */
  read_news: { asked: ReadNews; answered: Nothing };
  /** Notes that whoever sits here has answered a company. */
  answered: { asked: Answered; answered: Nothing };
  /** The notices as admins keep them. */
  notices: { asked: NoticesOf; answered: Notices };
  /** Saves a notice. */
  save_notice: { asked: SaveNotice; answered: NoticeDone };
  /** Takes a notice away. */
  remove_notice: { asked: RemoveNotice; answered: NoticeDone };
  /** What is wrong with a sentence that is being written, and how callers would hear it. */
  check_sentence: { asked: CheckSentence; answered: SentenceChecked };
  /** Opens a company's link in the system's browser. */
  open_link: { asked: OpenLink; answered: Nothing };
  /** Sends a suggestion to the admins. */
  suggest: { asked: Suggest; answered: SuggestionDone };
  /** What this user has sent, with the answers. */
  own_suggestions: { asked: Nothing; answered: OwnSuggestions };
  /** Notes that this user has seen the answers. */
  see_answers: { asked: Nothing; answered: Nothing };
  /** What operators suggest. */
  suggestions: { asked: SuggestionsOf; answered: Suggestions };
  /** Accepts, answers or puts aside a suggestion. */
  answer_suggestion: { asked: AnswerSuggestion; answered: SuggestionDone };
  /** Notes that somebody was searched for in vain. */
  miss: { asked: Missed; answered: Nothing };
  /** What callers asked for in vain, in groups. */
  misses: { asked: MissesOf; answered: Misses };
  /** Puts misses aside, or opens them again. */
  settle_misses: { asked: SettleMisses; answered: MissesSettled };
  /** Keeps misses for so many days. */
  keep_misses: { asked: KeepMisses; answered: Nothing };
  /** What resembles misses, and what can be made of them. */
  miss_candidates: { asked: MissCandidatesOf; answered: MissCandidates };
  /** Makes something of misses. */
  mend_misses: { asked: MendMisses; answered: MissesMended };
  /** What merging two records would do. */
  merge_form: { asked: MergeOf; answered: MergeForm };
  /** Makes one record of two. */
  merge_records: { asked: MergeRecords; answered: Merged };
  /** What erasing a person would do. */
  erasure_form: { asked: ErasureOf; answered: ErasureForm };
  /** Erases a person for ever. Progress comes as events. */
  erase_person: { asked: ErasePerson; answered: ErasureCertificate };
  /** Saves the certificate of an erasure as a text. */
  save_certificate: { asked: SaveCertificate; answered: SavedCertificate };
  /** Asks for a file in the system's dialog. */
  choose_file: { asked: Nothing; answered: ChosenFile };
  /** The first rows of a file, and what its columns mean. */
  look_at_file: { asked: LookAt; answered: Look };
  /** Forgets what somebody said of the columns of such a file. */
  forget_mapping: { asked: ForgetMapping; answered: Look };
  /** What importing a file would do. */
  plan_import: { asked: PlanImport; answered: ImportPlan };
  /** Some rows of the changes of a plan. */
  planned_changes: { asked: PlannedOf; answered: PlannedPart };
  /** Everybody among the changes of a plan who can be left out. */
  planned_apart: { asked: ApartOf; answered: AllApart };
  /** Imports what was planned. Progress comes as events. */
  carry_out_import: { asked: CarryOutImport; answered: Imported };
  /** Stops planning or importing; nothing is written. */
  cancel_import: { asked: Nothing; answered: Nothing };
  /** What the newest imports did. */
  import_reports: { asked: ImportReportsOf; answered: ImportReports };
  /** Notes that the user has seen reports of imports. */
  see_import_reports: { asked: SeeImportReports; answered: Nothing };
  /** What a company's report of a month would tell. */
  report_outline: { asked: ReportOf; answered: ReportOutline };
  /** Saves a company's report of a month where the system's dialog says. */
  save_report: { asked: ReportOf; answered: ReportSaved };
  /** Opens the report that was saved last in the system's browser. */
  open_report: { asked: Nothing; answered: Nothing };
  /** Writes the staff to a file. */
  export_staff: { asked: ExportStaff; answered: Exported };
  /** What is told of the calls of some months. */
  insights: { asked: InsightsOf; answered: Insights };
  /** Writes one chart to a file. */
  export_insights: { asked: ExportInsights; answered: Exported };
}

/** What the program tells by itself. */
export interface Events {
  "changed": Changed;
  "close-wanted": CloseWanted;
  "import-progress": Progress;
  "erase-progress": Progress;
}
