//! The languages calls are answered in.

/// A language of greetings and sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Finnish.
    #[default]
    Finnish,
    /// Swedish.
    Swedish,
    /// English.
    English,
}

impl Language {
    /// Every language, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Finnish, Self::Swedish, Self::English];

    /// The ISO 639-1 code: `fi`, `sv`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Finnish => "fi",
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }

    /// The language of an ISO 639-1 code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// One text for each language; empty where nobody has written one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PerLanguage {
    /// In Finnish.
    pub fi: String,
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
}

impl PerLanguage {
    /// The text in a language, or nothing where it has not been written.
    pub fn get(&self, language: Language) -> Option<&str> {
        let text = match language {
            Language::Finnish => &self.fi,
            Language::Swedish => &self.sv,
            Language::English => &self.en,
        };
        (!text.is_empty()).then_some(text.as_str())
    }

    /// Writes the text of one language.
    pub fn set(&mut self, language: Language, text: String) {
        match language {
            Language::Finnish => self.fi = text,
            Language::Swedish => self.sv = text,
            Language::English => self.en = text,
        }
    }

    /// Whether no language has a text.
    pub fn is_empty(&self) -> bool {
        Language::ALL.into_iter().all(|language| self.get(language).is_none())
    }
}
