import { type Language, romanised, texts } from './language.ts';

export const hindi: Language = {
  men: romanised(`
    राहुल:rahul अमित:amit राज:raj विकास:vikas संजय:sanjay अर्जुन:arjun रोहित:rohit सुरेश:suresh मनोज:manoj अनिल:anil
    दीपक:deepak कृष्ण:krishna आदित्य:aditya मोहम्मद:mohammad विक्रम:vikram Arvind:arvind Karthik:karthik Sandeep:sandeep`),
  women: romanised(`
    प्रिया:priya अंजलि:anjali पूजा:pooja सुनीता:sunita नेहा:neha कविता:kavita अनीता:anita दीपिका:deepika श्रेया:shreya
    मीना:meena रेखा:rekha सीता:sita आशा:asha लक्ष्मी:lakshmi Ananya:ananya Divya:divya Meera:meera`),
  last: romanised(`
    शर्मा:sharma सिंह:singh कुमार:kumar गुप्ता:gupta वर्मा:verma पटेल:patel यादव:yadav मिश्रा:mishra जोशी:joshi
    अग्रवाल:agarwal चौधरी:chaudhary त्रिवेदी:trivedi खान:khan दास:das मेहता:mehta Iyer:iyer Nair:nair Reddy:reddy Rao:rao`),
  countries: [
    {
      code: 'IN',
      weight: 7,
      calling: '91',
      trunk: '0',
      phones: texts('098### #####; 09812 ######; 091234 #####; 011 2### ####; 099 #### ####'),
      cities:
        texts(`मुंबई|महाराष्ट्र|4000##; दिल्ली|दिल्ली|1100##; Bengaluru|Karnataka|5600##; Chennai|Tamil Nadu|6000##; कोलकाता|पश्चिम बंगाल|7000##;
        जयपुर|राजस्थान|3020##; Hyderabad|Telangana|5000##; लखनऊ|उत्तर प्रदेश|2260##`),
      address: '{n}, {street}',
      streets: texts(
        'महात्मा गांधी मार्ग; MG Road; स्टेशन रोड; Nehru Nagar; Lajpat Nagar; पार्क स्ट्रीट; Brigade Road; गांधी चौक',
      ),
      second: texts('Flat {n}; फ्लैट {n}; Block {n}; Near City Mall'),
      domains: texts('dakghar; chitthi; chai-and-co; डाकघर'),
    },
  ],
};
