// A referral's form as the program sends it, for tests. Made up, and used nowhere else.
import type { ReferralDraft, ReferralForm } from "../../contract/types";
import { HAMEEN_SAHKO, KUUSILINNA } from "../../host/samples";

export const METERS = "01900000-0000-7000-8000-0000000000f1";

export function referralDraft(changed: Partial<ReferralDraft> = {}): ReferralDraft {
  return {
    id: METERS,
    company: KUUSILINNA,
    kind: "question",
    names: ["sähkömittari", "mittarin lukema"],
    say: { fi: "Mittarin lukee sähköyhtiö.", sv: "", en: "" },
    forward: null,
    contact: null,
    from: null,
    to: "2027-03-31",
    listing: { source: "", correctionAskedOn: null },
    ...changed,
  };
}

export function emptyReferral(changed: Partial<ReferralDraft> = {}): ReferralDraft {
  return referralDraft({ id: null, kind: "never-here", names: [], say: { fi: "", sv: "", en: "" }, to: null, ...changed });
}

export function referralForm(draft: ReferralDraft = referralDraft(), changed: Partial<ReferralForm> = {}): ReferralForm {
  return {
    draft,
    seen: 7,
    companies: [
      { id: HAMEEN_SAHKO, name: "Hämeen Sähkö Oy", detail: "" },
      { id: KUUSILINNA, name: "Kuusilinna Oy", detail: "" },
    ],
    roles: [{ id: "01900000-0000-7000-8000-0000000000e1", name: "palkanlaskenta", detail: "" }],
    people: [],
    templates: [
      { kind: "never-here", say: { fi: "{person} ei ole meillä.", sv: "{person} är inte här.", en: "{person} is not here." } },
      { kind: "elsewhere", say: { fi: "Sen hoitaa toinen.", sv: "Det sköts av andra.", en: "Others do that." } },
      { kind: "question", say: { fi: "Siihen emme vastaa.", sv: "Det svarar vi inte på.", en: "We cannot answer that." } },
    ],
    ...changed,
  };
}
