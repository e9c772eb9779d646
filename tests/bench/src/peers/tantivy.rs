//! tantivy, an index in memory of one segment, written and asked by one thread. Each typed word must be in the row: as
//! a whole word, as its beginning, or as its beginning with one edit (two swapped letters are one), the closer the
//! better, beside the rarity of whole words (bm25). Words under three letters take no edit: they would fit everything.

use tantivy::collector::TopDocs;
use tantivy::directory::RamDirectory;
use tantivy::query::{BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{Index, Searcher, TantivyDocument, Term};
use vaihde_tests::generator::Directory;

use super::{Build, HITS, Peer, rows};
use crate::fold::words;

/// Bytes the writer may use before it must put something away. One segment of a million rows takes less.
const WRITER_BYTES: usize = 1 << 30;

struct Tantivy {
    searcher: Searcher,
    words: Field,
}

impl Tantivy {
    fn build(rows: &[String]) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default().set_index_option(IndexRecordOption::WithFreqs);
        let words = schema.add_text_field("words", TextOptions::default().set_indexing_options(indexing));
        let mut writer = Index::builder()
            .schema(schema.build())
            .single_segment_index_writer::<TantivyDocument>(RamDirectory::create(), WRITER_BYTES)?;
        for row in rows {
            let mut document = TantivyDocument::new();
            document.add_text(words, row);
            writer.add_document(document)?;
        }
        let index = writer.finalize()?;
        Ok(Self { searcher: index.reader()?.searcher(), words })
    }

    fn word(&self, word: &str) -> Box<dyn Query> {
        let term = Term::from_field_text(self.words, word);
        let boosted = |query: Box<dyn Query>, boost| -> (Occur, Box<dyn Query>) {
            (Occur::Should, Box::new(BoostQuery::new(query, boost)))
        };
        let whole = TermQuery::new(term.clone(), IndexRecordOption::WithFreqs);
        let beginning = FuzzyTermQuery::new_prefix(term.clone(), 0, true);
        let mut ways = vec![boosted(Box::new(whole), 2.0), boosted(Box::new(beginning), 2.0)];
        if word.chars().count() > 2 {
            ways.push((Occur::Should, Box::new(FuzzyTermQuery::new_prefix(term, 1, true))));
        }
        Box::new(BooleanQuery::new(ways))
    }
}

impl Peer for Tantivy {
    fn query(&mut self, text: &str) -> Vec<usize> {
        let words: Vec<_> = words(text).iter().map(|word| (Occur::Must, self.word(word))).collect();
        if words.is_empty() {
            return Vec::new();
        }
        let best = TopDocs::with_limit(HITS).order_by_score();
        let found = self.searcher.search(&BooleanQuery::new(words), &best);
        let found = found.unwrap_or_else(|fault| panic!("tantivy: {fault}"));
        // One segment holds the rows in their order.
        found.into_iter().map(|(_, address)| address.doc_id as usize).collect()
    }
}

pub(super) fn prepare(directory: &Directory) -> Build {
    let rows = rows(directory);
    Box::new(move || Box::new(Tantivy::build(&rows).unwrap_or_else(|fault| panic!("tantivy: {fault}"))))
}
