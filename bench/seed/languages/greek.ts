import { type Language, romanised, texts } from './language.ts';

export const greek: Language = {
  men: romanised(`
    Γιώργος:giorgos Γιάννης:giannis Κώστας:kostas Δημήτρης:dimitris Νίκος:nikos Παναγιώτης:panagiotis Βασίλης:vasilis
    Χρήστος:christos Αθανάσιος:athanasios Μιχάλης:michalis Σπύρος:spyros Αλέξανδρος:alexandros Θεόδωρος:theodoros
    Αντώνης:antonis Στέλιος:stelios Οδυσσέας:odysseas`),
  women: romanised(`
    Μαρία:maria Ελένη:eleni Αικατερίνη:aikaterini Βασιλική:vasiliki Σοφία:sofia Αγγελική:angeliki Γεωργία:georgia
    Δήμητρα:dimitra Κωνσταντίνα:konstantina Ιωάννα:ioanna Χριστίνα:christina Ευαγγελία:evangelia Φωτεινή:foteini
    Ζωή:zoi Πηνελόπη:pinelopi`),
  last: romanised(`
    Παπαδόπουλος:papadopoulos Βλάχος:vlachos Αγγελόπουλος:angelopoulos Νικολαΐδης:nikolaidis Γεωργίου:georgiou
    Πέτρου:petrou Οικονόμου:oikonomou Μακρής:makris Δημητρίου:dimitriou Καραγιάννης:karagiannis Ιωάννου:ioannou
    Αντωνίου:antoniou Χατζής:chatzis Σαμαράς:samaras Λάμπρου:lamprou Ξενάκης:xenakis Ψαρράς:psarras`),
  lastOfWomen: romanised(`
    Παπαδοπούλου:papadopoulou Βλάχου:vlachou Αγγελοπούλου:angelopoulou Νικολαΐδου:nikolaidou Γεωργίου:georgiou
    Πέτρου:petrou Οικονόμου:oikonomou Μακρή:makri Δημητρίου:dimitriou Καραγιάννη:karagianni Ιωάννου:ioannou
    Αντωνίου:antoniou Χατζή:chatzi Σαμαρά:samara Λάμπρου:lamprou Ξενάκη:xenaki Ψαρρά:psarra`),
  countries: [
    {
      code: 'GR',
      weight: 1.5,
      calling: '30',
      trunk: '',
      phones: texts('694 ### ####; 697#######; 210 3## ####; 2310 2#####'),
      cities: texts(
        'Αθήνα|Αττική|10# ##; Θεσσαλονίκη|Κεντρική Μακεδονία|54# ##; Πάτρα|Δυτική Ελλάδα|26# ##; Ηράκλειο|Κρήτη|71# ##; Λάρισα|Θεσσαλία|41# ##',
      ),
      address: '{street} {n}',
      streets: texts(
        'Ερμού; Σταδίου; Πανεπιστημίου; Αγίου Δημητρίου; Βασιλίσσης Σοφίας; Ελευθερίου Βενιζέλου; Κύπρου; Ομήρου',
      ),
      second: texts('{n}ος όροφος; Διαμ. {n}'),
      domains: texts('grammatokivotio; elia; ταχυδρομείο; καφενείο'),
    },
  ],
};
