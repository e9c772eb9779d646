//! The command table: everything the window may ask, in one place.

/// Hands the table to another macro: `for_each_command!(path::to::macro)`. One line a command: its name, what is
/// asked, what is answered. The handlers, the TypeScript and the capability files are all made from this.
#[macro_export]
macro_rules! for_each_command {
    ($then:path) => {
        $then! {
            /// Opens the data folder where it is not open yet, and says everything the window begins with.
            desk_state: desk::Nothing => desk::DeskState;
            /// Keeps what the user has chosen.
            keep_settings: desk::Settings => desk::Nothing;
            /// The page wants to be asked before the window closes; it stays open until then.
            hold_window: desk::Nothing => desk::Nothing;
            /// Closes the window: the page was asked.
            close_window: desk::Nothing => desk::Nothing;
            /// Another user takes the seat.
            sit_down: desk::SitDown => desk::DeskState;
            /// Adds a user.
            add_user: desk::NewUser => desk::DeskState;
            /// Gives a user these rights and no others.
            give_rights: desk::GiveRights => desk::DeskState;
            /// Puts the demo companies into the empty folder.
            open_demo: desk::Nothing => desk::DeskState;
            /// Takes a change back.
            undo: desk::Undo => desk::Undone;
            /// Finds, per keystroke.
            search: row::Search => row::Found;
            /// Everything about one entry; none: it is no longer there.
            card: connect::CardOf => Option<card::Card>;
            /// Shows a number that is hidden, and records it.
            reveal: number::RevealOf => number::Revealed;
            /// Connects a caller, counts it, and remembers who was chosen for what was typed.
            connect: connect::Connect => connect::Connected;
            /// Who is nearest and who else can help, where nothing was found.
            desk_help: help::HelpOf => help::Help;
            /// Connects a caller to somebody who can help in a company, and counts it.
            connect_company: help::ConnectCompany => connect::Connected;
            /// Connects a caller to who else can help, where nobody answers, and counts it.
            connect_helper: connect::ConnectHelper => connect::Connected;
            /// Shows contact details with consent, and records it.
            reveal_contact: connect::CardOf => card::RevealedContact;
            /// Puts a text on the clipboard.
            copy: connect::Copy => desk::Nothing;
            /// Reads a text about when.
            read_when: when::ReadWhen => when::WhenRead;
            /// The form of an absence, or of a new one; none: it is no longer there.
            absence_form: absence::AbsenceFormOf => Option<absence::AbsenceForm>;
            /// What would go wrong with an absence, and who could cover.
            check_absence: absence::CheckAbsence => absence::Checked;
            /// Saves an absence, or one for each of several people.
            save_absence: absence::SaveAbsence => absence::SavedAbsence;
            /// Takes absences away.
            remove_absences: absence::TheseAbsences => absence::AbsencesDone;
            /// Confirms that absences are as they are.
            confirm_absences: absence::TheseAbsences => absence::AbsencesDone;
            /// Marks somebody as being back.
            mark_back: absence::MarkBack => absence::MarkedBack;
            /// What was done to absences.
            absence_history: absence::HistoryOf => absence::AbsenceHistory;
            /// Writes absences to a file.
            export_absences: absence::ExportAbsences => absence::Exported;
            /// What taking in a pasted table of absences would do.
            plan_pasted: absence::PlanPasted => import::ImportPlan;
            /// Who is away when, row by row.
            timeline: rota::TimelineOf => rota::Timeline;
            /// When nobody answers for whom, and who could.
            holes: rota::HolesOf => rota::Holes;
            /// Adds a cover where one is missing.
            mend_hole: rota::MendHole => absence::AbsencesDone;
            /// The hours of a person, department or company; none: it is no longer there.
            hours_form: hours::HoursOf => Option<hours::HoursForm>;
            /// Saves hours.
            save_hours: hours::SaveHours => hours::SavedHours;
            /// A person's form.
            person_form: person::PersonFormOf => person::PersonForm;
            /// Saves a person's form.
            save_person: person::SavePerson => person::Saved;
            /// A company's form.
            company_form: company::CompanyFormOf => company::CompanyForm;
            /// Saves a company's form.
            save_company: company::SaveCompany => person::Saved;
            /// The directory as a table, some rows of it.
            grid: grid::GridOf => grid::GridPage;
            /// The ids of all rows that the filters of a table let through.
            grid_ids: grid::GridOf => grid::GridIds;
            /// What stands in the cells of a column.
            grid_values: grid::GridValuesOf => grid::GridValues;
            /// Changes the cells of a column in one record or in many.
            edit_cells: grid::EditCells => grid::CellsEdited;
            /// Takes records away that nothing refers to; deputies as they are.
            remove_records: grid::TheseRecords => grid::RecordsRemoved;
            /// A role's form.
            role_form: role::RoleFormOf => role::RoleForm;
            /// Saves a role's form.
            save_role: role::SaveRole => person::Saved;
            /// A department's form.
            department_form: department::DepartmentFormOf => department::DepartmentForm;
            /// Saves a department's form.
            save_department: department::SaveDepartment => person::Saved;
            /// Every referral, as admins keep them.
            referrals: desk::Nothing => referral::Referrals;
            /// The form of a referral that is about no leaver.
            referral_form: referral::ReferralFormOf => referral::ReferralForm;
            /// Saves a referral's form.
            save_referral: referral::SaveReferral => person::Saved;
            /// Takes a referral away that is about no leaver.
            remove_referral: referral::ThisReferral => referral::ReferralsDone;
            /// Has referrals told for twelve months more.
            renew_referrals: referral::TheseReferrals => referral::ReferralsDone;
            /// Notes that the correction of a wrong listing was asked for today.
            ask_correction: referral::ThisReferral => referral::ReferralsDone;
            /// What hangs on a role or department.
            hanging_on: record::RecordKey => removal::Hanging;
            /// Removes a role or department with what hangs on it.
            remove_record: removal::RemoveRecord => removal::RecordRemoved;
            /// What was done to a record.
            record_history: record::RecordHistoryOf => record::RecordHistory;
            /// Where a record is used, and what callers asked of it.
            record_beside: record::RecordKey => record::RecordBeside;
            /// What is wrong or doubtful in the directory, part by part.
            quality: quality::QualityOf => quality::Quality;
            /// What is wrong or doubtful about one record.
            findings_of: quality::FindingsOf => quality::Findings;
            /// Does something about a finding at once.
            mend: quality::Mend => quality::Mended;
            /// What whoever sits here is told, new or read.
            news: notice::NewsOf => notice::News;
            /// Notes what whoever sits here has read.
            read_news: notice::ReadNews => desk::Nothing;
            /// Notes that whoever sits here has answered a company.
            answered: notice::Answered => desk::Nothing;
            /// The notices as admins keep them.
            notices: notice::NoticesOf => notice::Notices;
            /// Saves a notice.
            save_notice: notice::SaveNotice => notice::NoticeDone;
            /// Takes a notice away.
            remove_notice: notice::RemoveNotice => notice::NoticeDone;
            /// What is wrong with a sentence that is being written, and how callers would hear it.
            check_sentence: company::CheckSentence => company::SentenceChecked;
            /// Opens a company's link in the system's browser.
            open_link: company::OpenLink => desk::Nothing;
            /// Sends a suggestion to the admins.
            suggest: suggestion::Suggest => suggestion::SuggestionDone;
            /// What this user has sent, with the answers.
            own_suggestions: desk::Nothing => suggestion::OwnSuggestions;
            /// Notes that this user has seen the answers.
            see_answers: desk::Nothing => desk::Nothing;
            /// What operators suggest.
            suggestions: suggestion::SuggestionsOf => suggestion::Suggestions;
            /// Accepts, answers or puts aside a suggestion.
            answer_suggestion: suggestion::AnswerSuggestion => suggestion::SuggestionDone;
            /// Notes that somebody was searched for in vain.
            miss: miss::Missed => desk::Nothing;
            /// What callers asked for in vain, in groups.
            misses: misses::MissesOf => misses::Misses;
            /// Puts misses aside, or opens them again.
            settle_misses: misses::SettleMisses => misses::MissesSettled;
            /// Keeps misses for so many days.
            keep_misses: misses::KeepMisses => desk::Nothing;
            /// What resembles misses, and what can be made of them.
            miss_candidates: mending::MissCandidatesOf => mending::MissCandidates;
            /// Makes something of misses.
            mend_misses: mending::MendMisses => mending::MissesMended;
            /// What merging two records would do.
            merge_form: merge::MergeOf => merge::MergeForm;
            /// Makes one record of two.
            merge_records: merge::MergeRecords => merge::Merged;
            /// What erasing a person would do.
            erasure_form: erase::ErasureOf => erase::ErasureForm;
            /// Erases a person for ever. Progress comes as events.
            erase_person: erase::ErasePerson => erase::ErasureCertificate;
            /// Saves the certificate of an erasure as a text.
            save_certificate: erase::SaveCertificate => erase::SavedCertificate;
            /// Asks for a file in the system's dialog.
            choose_file: desk::Nothing => import::ChosenFile;
            /// The first rows of a file, and what its columns mean.
            look_at_file: import::LookAt => import::Look;
            /// Forgets what somebody said of the columns of such a file.
            forget_mapping: import::ForgetMapping => import::Look;
            /// What importing a file would do.
            plan_import: import::PlanImport => import::ImportPlan;
            /// Some rows of the changes of a plan.
            planned_changes: planned::PlannedOf => planned::PlannedPart;
            /// Everybody among the changes of a plan who can be left out.
            planned_apart: planned::ApartOf => planned::AllApart;
            /// Imports what was planned. Progress comes as events.
            carry_out_import: import::CarryOutImport => import::Imported;
            /// Stops planning or importing; nothing is written.
            cancel_import: desk::Nothing => desk::Nothing;
            /// What the newest imports did.
            import_reports: reports::ImportReportsOf => reports::ImportReports;
            /// Notes that the user has seen reports of imports.
            see_import_reports: reports::SeeImportReports => desk::Nothing;
            /// What a company's report of a month would tell.
            report_outline: report::ReportOf => report::ReportOutline;
            /// Saves a company's report of a month where the system's dialog says.
            save_report: report::ReportOf => report::ReportSaved;
            /// Opens the report that was saved last in the system's browser.
            open_report: desk::Nothing => desk::Nothing;
            /// Writes the staff to a file.
            export_staff: reports::ExportStaff => absence::Exported;
            /// What is told of the calls of some months.
            insights: insights::InsightsOf => insights::Insights;
            /// Writes one chart to a file.
            export_insights: insights::ExportInsights => absence::Exported;
        }
    };
}

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident: $asked:ty => $answered:ty;)+) => {
        /// The names of all commands: a window may call these and no others.
        pub const COMMANDS: &[&str] = &[$(stringify!($name)),+];
    };
}

for_each_command!(names);

/// The events the program sends by itself, with the name of what they carry.
pub const EVENTS: &[(&str, &str)] = &[
    ("changed", "Changed"),
    ("close-wanted", "CloseWanted"),
    ("import-progress", "Progress"),
    ("erase-progress", "Progress"),
];
