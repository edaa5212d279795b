package category

import "github.com/boete/boete"

// subjects are the everyday words with the provisions that they fall under, kept by hand. The first word in each
// language is the name of the subject; no word stands in two subjects. Plurals and compounds that begin or end with a
// word need not stand here (see [Subjects]); forms that change the word itself do ("brief", "brieven").
//
// A sentence names each provision with what it is about, and says no more of the law than the annexes and art. 83 AVG
// do.
var subjects = []Subject{
	{
		NL: []string{
			"datalek", "datalekken", "lek", "lekken", "gelekt", "inbreuk", "meldplicht", "meldplicht datalekken",
			"melden", "melding", "datalek melden", "betrokkenen inlichten", "gegevens op straat",
		},
		EN: []string{
			"data breach", "breach", "breaches", "personal data breach", "leak", "leaked", "notify", "notification",
			"breach notification",
		},
		Provisions: []Provision{{Act: AVG, Article: 33, Paragraph: 1}, {Act: AVG, Article: 34, Paragraph: 1}, {Act: AVG, Article: 32}},
		Sentence: boete.Text{
			NL: "Een datalek moet worden gemeld aan de toezichthouder (art. 33, eerste lid) en zo nodig aan de betrokkenen (art. 34, eerste lid); de beveiliging valt onder art. 32.",
			EN: "A personal data breach must be notified to the authority (art. 33(1)) and, where needed, to the data subjects (art. 34(1)); security is art. 32.",
		},
	},
	{
		NL: []string{
			"te laat", "te laat gemeld", "te laat geantwoord", "termijn", "72 uur", "vertraging", "uitstel",
		},
		EN: []string{
			"too late", "late", "delay", "deadline", "time limit", "72 hours",
		},
		Provisions: []Provision{{Act: AVG, Article: 33, Paragraph: 1}, {Act: AVG, Article: 12, Paragraph: 3}},
		Sentence: boete.Text{
			NL: "Een datalek te laat melden: art. 33, eerste lid. Te laat antwoorden op een verzoek van een betrokkene: art. 12, derde lid.",
			EN: "Notifying a breach too late: art. 33(1). Answering a request of a data subject too late: art. 12(3).",
		},
	},
	{
		NL: []string{
			"e-mail verkeerd verzonden", "e-mail", "mail", "mailen", "verkeerd verzonden", "verkeerd verstuurd",
			"verkeerde ontvanger", "verkeerde geadresseerde", "verkeerde persoon", "verkeerd adres",
			"verkeerde bijlage", "verkeerd bezorgd", "brief", "brieven", "brief verkeerd adres", "post", "poststuk",
			"enveloppe", "cc", "bcc", "cc bcc",
		},
		EN: []string{
			"misdirected email", "email", "mail", "sent to wrong person", "wrong person", "wrong recipient",
			"wrong address", "wrong attachment", "letter", "envelope", "cc", "bcc",
		},
		Provisions: []Provision{{Act: AVG, Article: 33, Paragraph: 1}, {Act: AVG, Article: 34, Paragraph: 1}, {Act: AVG, Article: 32}},
		Sentence: boete.Text{
			NL: "Een bericht dat bij de verkeerde aankomt, is een datalek: de beveiliging valt onder art. 32, het melden onder art. 33, eerste lid, het inlichten van betrokkenen onder art. 34, eerste lid.",
			EN: "A message that reaches the wrong person is a personal data breach: security is art. 32, notification art. 33(1), informing the data subjects art. 34(1).",
		},
	},
	{
		NL: []string{
			"verloren apparaat", "laptop", "laptops", "usb-stick", "usb", "telefoon", "smartphone", "tablet",
			"harde schijf", "gestolen", "diefstal", "verloren", "verlies", "kwijt", "kwijtgeraakt", "zoekgeraakt",
			"inbraak",
		},
		EN: []string{
			"lost device", "laptop", "usb stick", "phone", "mobile phone", "hard drive", "hard disk", "stolen", "theft",
			"lost", "loss", "burglary",
		},
		Provisions: []Provision{{Act: AVG, Article: 32}, {Act: AVG, Article: 33, Paragraph: 1}, {Act: AVG, Article: 34, Paragraph: 1}},
		Sentence: boete.Text{
			NL: "Een verloren of gestolen apparaat met persoonsgegevens is een datalek: beveiligen is art. 32, melden art. 33, eerste lid, betrokkenen inlichten art. 34, eerste lid.",
			EN: "A lost or stolen device with personal data is a personal data breach: security is art. 32, notification art. 33(1), informing the data subjects art. 34(1).",
		},
	},
	{
		NL: []string{
			"hack", "hacker", "hacken", "gehackt", "gehackte", "ransomware", "gijzelsoftware", "phishing",
			"cyberaanval", "cyberincident", "cybercrime", "malware", "virus", "inbraak in systeem", "ddos",
			"credential stuffing",
		},
		EN: []string{
			"hack", "hacker", "hacked", "hacking", "ransomware", "phishing", "cyberattack", "cyber attack",
			"cyber incident", "malware", "virus", "intrusion",
		},
		Provisions: []Provision{{Act: AVG, Article: 32}, {Act: AVG, Article: 33, Paragraph: 1}, {Act: AVG, Article: 34, Paragraph: 1}},
		Sentence: boete.Text{
			NL: "Bij een hack tellen de beveiliging (art. 32), de melding aan de toezichthouder (art. 33, eerste lid) en het inlichten van de betrokkenen (art. 34, eerste lid).",
			EN: "After a hack, what counts is security (art. 32), notification to the authority (art. 33(1)) and informing the data subjects (art. 34(1)).",
		},
	},
	{
		NL: []string{
			"beveiliging", "beveiligen", "beveiligd", "onbeveiligd", "informatiebeveiliging", "veiligheid", "encryptie",
			"versleuteling", "versleuteld", "wachtwoord", "wachtwoorden", "tweefactor", "tweefactorauthenticatie",
			"2fa", "mfa", "authenticatie", "inloggen", "inloggegevens", "back-up", "server", "database", "databank",
			"kwetsbaarheid", "beveiligingslek", "verouderde software", "patchen", "pentest", "firewall", "https",
			"iso 27001", "nen 7510", "bio", "thuiswerken",
		},
		EN: []string{
			"security", "secure", "insecure", "unsecured", "information security", "encryption", "encrypted",
			"password", "two-factor", "multi-factor", "authentication", "login", "log in", "backup", "database",
			"server", "vulnerability", "outdated software", "patching", "working from home",
		},
		Provisions: []Provision{{Act: AVG, Article: 32}, {Act: AVG, Article: 5, Paragraph: 1, Point: 'f'}},
		Sentence: boete.Text{
			NL: "De beveiliging van persoonsgegevens valt onder art. 32; het beginsel van integriteit en vertrouwelijkheid staat in art. 5, eerste lid, onder f.",
			EN: "Security of processing is art. 32; the principle of integrity and confidentiality is art. 5(1)(f).",
		},
	},
	{
		NL: []string{
			"logging", "loggen", "logbestand", "logbestanden", "logboek", "autorisatie", "autorisaties",
			"toegangsrechten", "toegangsbeheer", "toegangscontrole", "rechtenbeheer", "onbevoegd", "onbevoegde toegang",
			"onbevoegde inzage", "nieuwsgierige medewerker", "gluren", "neuzen", "meekijken", "bevoegdheden",
		},
		EN: []string{
			"logging", "log", "logs", "log file", "authorisation", "authorization", "access control", "access rights",
			"unauthorised", "unauthorized", "unauthorised access", "snooping", "prying",
		},
		Provisions: []Provision{{Act: AVG, Article: 32}, {Act: AVG, Article: 5, Paragraph: 1, Point: 'f'}},
		Sentence: boete.Text{
			NL: "Wie bij welke gegevens kan en of dat wordt gecontroleerd (logging), is een kwestie van beveiliging (art. 32) en vertrouwelijkheid (art. 5, eerste lid, onder f).",
			EN: "Who can see which data, and whether that is checked (logging), is a matter of security (art. 32) and confidentiality (art. 5(1)(f)).",
		},
	},
	{
		NL: []string{
			"camera", "cameratoezicht", "camerabeelden", "beveiligingscamera", "verborgen camera", "heimelijk", "video",
			"videobewaking", "beelden", "filmen", "gefilmd", "deurbel", "slimme deurbel", "bodycam", "dashcam", "drone",
			"toezicht",
		},
		EN: []string{
			"camera", "cctv", "video", "video surveillance", "surveillance", "hidden camera", "covert", "footage",
			"filming", "filmed", "doorbell", "bodycam", "dashcam", "drone",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 13}, {Act: AVG, Article: 35, Paragraph: 1}},
		Sentence: boete.Text{
			NL: "Beelden van personen vragen een grondslag (art. 6) en uitleg aan wie in beeld komt (art. 13); soms is vooraf een DPIA nodig (art. 35, eerste lid).",
			EN: "Images of people need a legal basis (art. 6) and an explanation to those in view (art. 13); sometimes a DPIA must come first (art. 35(1)).",
		},
	},
	{
		NL: []string{
			"wifi", "wifitracking", "volgen", "gevolgd", "tracking", "track and trace", "locatie", "locatiegegevens",
			"gps", "passantentelling", "bluetooth", "mac-adres", "ip-adres", "kenteken", "kentekens", "parkeren",
			"ov-chipkaart", "verplaatsingen",
		},
		EN: []string{
			"wifi", "wifi tracking", "tracking", "tracked", "track and trace", "location", "location data", "gps",
			"bluetooth", "mac address", "ip address", "number plate", "licence plate", "parking", "movements",
		},
		Provisions: []Provision{{Act: AVG, Article: 5, Paragraph: 1, Point: 'a'}, {Act: AVG, Article: 6}},
		Sentence: boete.Text{
			NL: "Wie mensen volgt, heeft een grondslag nodig (art. 6); zonder grondslag is de verwerking onrechtmatig (art. 5, eerste lid, onder a).",
			EN: "Tracking people needs a legal basis (art. 6); without one the processing is unlawful (art. 5(1)(a)).",
		},
	},
	{
		NL: []string{
			"cookie", "cookies", "cookiewall", "cookiebanner", "cookiemuur", "cookiemelding", "trackers",
			"trackingcookies", "tracking pixel", "pixel", "google analytics", "analytics",
		},
		EN: []string{
			"cookie", "cookies", "cookie wall", "cookie banner", "cookie notice", "trackers", "tracking cookies",
			"tracking pixel", "google analytics", "analytics",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 7}},
		Sentence: boete.Text{
			NL: "Cookies plaatsen en uitlezen valt onder een andere wet; wat daarna met persoonsgegevens gebeurt, vraagt een grondslag (art. 6) en, als dat toestemming is, geldige toestemming (art. 7).",
			EN: "Placing and reading cookies falls under another act; what then happens to personal data needs a legal basis (art. 6) and, if that is consent, valid consent (art. 7).",
		},
		OtherAct: boete.Text{
			NL: "art. 11.7a Telecommunicatiewet (Tw)",
			EN: "art. 11.7a of the Dutch Telecommunications Act (Telecommunicatiewet, Tw)",
		},
	},
	{
		NL: []string{
			"nieuwsbrief", "nieuwsbrieven", "reclame", "direct marketing", "marketing", "spam", "mailing",
			"advertentie", "advertenties", "adverteren", "gepersonaliseerde advertenties", "telemarketing",
			"ongevraagde e-mail", "afmelden", "uitschrijven", "opt-out",
		},
		EN: []string{
			"newsletter", "advertising", "advertisement", "adverts", "direct marketing", "marketing", "spam", "mailing",
			"unsolicited email", "unsubscribe", "opt-out", "targeted advertising",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 21}},
		Sentence: boete.Text{
			NL: "Reclame vraagt een grondslag (art. 6), en de betrokkene kan er bezwaar tegen maken (art. 21).",
			EN: "Advertising needs a legal basis (art. 6), and the data subject can object to it (art. 21).",
		},
		OtherAct: boete.Text{
			NL: "Telecommunicatiewet (Tw), voor ongevraagde berichten",
			EN: "the Dutch Telecommunications Act (Telecommunicatiewet, Tw), for unsolicited messages",
		},
	},
	{
		NL: []string{
			"vingerafdruk", "vingerafdrukken", "vingerscan", "gezichtsherkenning", "gezichtsscan", "gelaatsherkenning",
			"biometrie", "biometrisch", "biometrische gegevens", "irisscan", "handscan", "stemherkenning",
		},
		EN: []string{
			"fingerprint", "fingerprints", "finger scan", "facial recognition", "face recognition", "face scan",
			"biometrics", "biometric", "iris scan", "voice recognition",
		},
		Provisions: []Provision{{Act: AVG, Article: 9}},
		Sentence: boete.Text{
			NL: "Biometrische gegevens waarmee iemand wordt herkend, zijn bijzondere persoonsgegevens (art. 9).",
			EN: "Biometric data that serve to recognise a person are special categories of personal data (art. 9).",
		},
	},
	{
		NL: []string{
			"gezondheid", "gezondheidsgegevens", "ziekenhuis", "ziekenhuizen", "patiënt", "patiënten",
			"patiëntendossier", "medisch", "medische gegevens", "medisch dossier", "zorg", "zorginstelling",
			"zorgverlener", "zorgverzekeraar", "verzekeraar", "verzekering", "huisarts", "arts", "artsen", "dokter",
			"tandarts", "orthodontist", "apotheek", "apotheker", "verpleegkundige", "verpleeghuis", "thuiszorg", "ggz",
			"psycholoog", "jeugdzorg", "diagnose", "medicijnen", "epd", "vaccinatie", "corona", "handicap",
			"zwangerschap", "dna", "genetische gegevens",
		},
		EN: []string{
			"health", "health data", "healthcare", "hospital", "patient", "patients", "patient file", "medical",
			"medical records", "medical file", "care", "carer", "insurer", "insurance", "doctor", "gp", "dentist",
			"pharmacy", "nurse", "nursing home", "psychologist", "diagnosis", "medicines", "vaccination", "covid",
			"disability", "pregnancy", "dna", "genetic data",
		},
		Provisions: []Provision{{Act: AVG, Article: 9}, {Act: AVG, Article: 32}},
		Sentence: boete.Text{
			NL: "Gegevens over gezondheid zijn bijzondere persoonsgegevens (art. 9); dossiers moeten goed beveiligd zijn (art. 32).",
			EN: "Data on health are special categories of personal data (art. 9); files must be well secured (art. 32).",
		},
	},
	{
		NL: []string{
			"ziekteverzuim", "verzuim", "verzuimregistratie", "ziek", "zieke", "zieken", "ziekte", "ziekmelding",
			"zieke werknemer", "re-integratie", "bedrijfsarts", "arbodienst",
		},
		EN: []string{
			"sick leave", "absence", "absenteeism", "sick", "sickness", "illness", "sick employee",
			"occupational physician",
		},
		Provisions: []Provision{{Act: AVG, Article: 9}, {Act: AVG, Article: 5, Paragraph: 1, Point: 'c'}, {Act: AVG, Article: 32}},
		Sentence: boete.Text{
			NL: "De gezondheid van werknemers is een bijzonder persoonsgegeven (art. 9); vastleggen mag alleen wat nodig is (art. 5, eerste lid, onder c), en goed beveiligd (art. 32).",
			EN: "The health of employees is a special category of personal data (art. 9); only what is needed may be recorded (art. 5(1)(c)), and securely (art. 32).",
		},
	},
	{
		NL: []string{
			"bijzondere persoonsgegevens", "bijzondere gegevens", "gevoelige gegevens", "gevoelig", "ras", "etniciteit",
			"etnisch", "etnische afkomst", "afkomst", "huidskleur", "geloof", "godsdienst", "religie",
			"politieke voorkeur", "vakbond", "seksuele geaardheid", "seksueel", "seksualiteit", "geaardheid",
			"homoseksueel",
		},
		EN: []string{
			"special categories", "special category data", "sensitive data", "sensitive", "race", "ethnicity", "ethnic",
			"ethnic origin", "origin", "religion", "faith", "political opinion", "trade union", "sexual orientation",
			"sexuality", "sex life",
		},
		Provisions: []Provision{{Act: AVG, Article: 9}},
		Sentence: boete.Text{
			NL: "Bijzondere categorieën van persoonsgegevens vallen onder art. 9.",
			EN: "Special categories of personal data fall under art. 9.",
		},
	},
	{
		NL: []string{
			"nationaliteit", "dubbele nationaliteit", "discriminatie", "discrimineren", "discriminerend",
			"etnisch profileren", "ongelijke behandeling", "toeslagen", "toeslagenaffaire",
		},
		EN: []string{
			"nationality", "dual nationality", "discrimination", "discriminatory", "ethnic profiling",
			"unequal treatment", "childcare benefits",
		},
		Provisions: []Provision{{Act: AVG, Article: 5, Paragraph: 1, Point: 'a'}, {Act: AVG, Article: 6}},
		Sentence: boete.Text{
			NL: "Een kenmerk als nationaliteit gebruiken zonder grondslag (art. 6) is onrechtmatig, en onderscheid maken kan onbehoorlijk zijn (art. 5, eerste lid, onder a).",
			EN: "Using a trait such as nationality without a legal basis (art. 6) is unlawful, and treating people differently can be unfair (art. 5(1)(a)).",
		},
	},
	{
		NL: []string{
			"strafrechtelijke gegevens", "strafrechtelijk", "strafblad", "strafbaar", "strafbaar feit", "veroordeling",
			"veroordeeld", "vog", "fraude", "fraudeur", "fraudeurs", "winkeldief", "winkeldiefstal", "winkelverbod",
			"verdachte", "aangifte", "gevangenis",
		},
		EN: []string{
			"criminal data", "criminal", "criminal record", "conviction", "convicted", "offence", "crime", "fraud",
			"fraudster", "shoplifting", "shoplifter", "suspect", "prison",
		},
		Provisions: []Provision{{Act: AVG, Article: 10}, {Act: UAVG, Article: 31}},
		Sentence: boete.Text{
			NL: "Gegevens over veroordelingen en strafbare feiten vallen onder art. 10 AVG en art. 31 UAVG.",
			EN: "Data on criminal convictions and offences fall under art. 10 AVG and art. 31 UAVG.",
		},
	},
	{
		NL: []string{
			"politie", "politiegegevens", "agent", "opsporing", "boa", "justitie", "officier van justitie",
			"openbaar ministerie",
		},
		EN: []string{
			"police", "police data", "law enforcement", "prosecutor", "public prosecution",
		},
		Provisions: []Provision{{Act: AVG, Article: 10}, {Act: UAVG, Article: 31}},
		Sentence: boete.Text{
			NL: "Politie en justitie vallen bij de opsporing en vervolging onder andere wetten; wie anders strafrechtelijke gegevens verwerkt, valt onder art. 10 AVG en art. 31 UAVG.",
			EN: "Police and prosecutors fall under other acts when they investigate and prosecute; others who process criminal data fall under art. 10 AVG and art. 31 UAVG.",
		},
		OtherAct: boete.Text{
			NL: "Wet politiegegevens (Wpg) en Wet justitiële en strafvorderlijke gegevens (Wjsg)",
			EN: "the Dutch Police Data Act (Wpg) and the Judicial and Criminal Procedure Data Act (Wjsg)",
		},
	},
	{
		NL: []string{
			"zwarte lijst", "zwarte lijsten", "waarschuwingslijst", "fraudelijst", "signaleringslijst", "risicolijst",
			"fsv", "incidentenregister",
		},
		EN: []string{
			"blacklist", "black list", "blacklisting", "watch list", "warning list", "fraud list",
		},
		Provisions: []Provision{{Act: AVG, Article: 5, Paragraph: 1, Point: 'a'}, {Act: AVG, Article: 6}, {Act: AVG, Article: 10}, {Act: UAVG, Article: 31}},
		Sentence: boete.Text{
			NL: "Een zwarte lijst vraagt een grondslag (art. 6) en moet behoorlijk en transparant zijn (art. 5, eerste lid, onder a); staan er strafbare feiten op, dan gelden ook art. 10 AVG en art. 31 UAVG.",
			EN: "A blacklist needs a legal basis (art. 6) and must be fair and transparent (art. 5(1)(a)); if it lists offences, art. 10 AVG and art. 31 UAVG apply too.",
		},
	},
	{
		NL: []string{
			"bsn", "burgerservicenummer", "bsn-nummer", "sofinummer", "nationaal identificatienummer",
		},
		EN: []string{
			"bsn", "citizen service number", "national identification number", "social security number",
			"identification number",
		},
		Provisions: []Provision{{Act: UAVG, Article: 46}, {Act: AVG, Article: 87}},
		Sentence: boete.Text{
			NL: "Het burgerservicenummer (BSN) valt onder art. 46 UAVG, op grond van art. 87 AVG.",
			EN: "The citizen service number (BSN) falls under art. 46 UAVG, by virtue of art. 87 AVG.",
		},
	},
	{
		NL: []string{
			"kopie id-bewijs", "kopie identiteitsbewijs", "kopie paspoort", "id-bewijs", "id-kaart",
			"identiteitsbewijs", "identiteitskaart", "paspoort", "paspoorten", "rijbewijs", "kopie", "kopietje",
			"legitimatie", "legitimatiebewijs", "legitimeren", "identificatie", "identificeren", "identiteit",
		},
		EN: []string{
			"copy of id", "copy of passport", "id card", "id document", "identity card", "identity document",
			"passport", "driving licence", "copy", "identification", "identify", "proof of identity", "identity",
		},
		Provisions: []Provision{{Act: AVG, Article: 5, Paragraph: 1, Point: 'c'}, {Act: AVG, Article: 12, Paragraph: 2}, {Act: UAVG, Article: 46, Paragraph: 1}},
		Sentence: boete.Text{
			NL: "Een kopie van een identiteitsbewijs vragen mag alleen als dat nodig is (art. 5, eerste lid, onder c) en mag rechten van betrokkenen niet belemmeren (art. 12, tweede lid); voor het BSN erop geldt art. 46, eerste lid, UAVG.",
			EN: "A copy of an identity document may be asked for only if it is needed (art. 5(1)(c)), and must not hinder the rights of data subjects (art. 12(2)); for the BSN on it, art. 46(1) UAVG applies.",
		},
	},
	{
		NL: []string{
			"inzage", "inzageverzoek", "inzageverzoeken", "inzagerecht", "recht op inzage", "recht van inzage",
			"dossier opvragen", "gegevens opvragen", "dossier",
		},
		EN: []string{
			"subject access request", "access request", "right of access", "access", "sar", "dsar", "copy of my data",
			"my data",
		},
		Provisions: []Provision{{Act: AVG, Article: 15}, {Act: AVG, Article: 12, Paragraph: 3}, {Act: AVG, Article: 12, Paragraph: 4}, {Act: AVG, Article: 12, Paragraph: 5}},
		Sentence: boete.Text{
			NL: "Inzage is art. 15; de termijn is art. 12, derde lid, weigeren art. 12, vierde lid, en kosteloosheid art. 12, vijfde lid.",
			EN: "Access is art. 15; the time limit is art. 12(3), refusal art. 12(4), and free of charge art. 12(5).",
		},
	},
	{
		NL: []string{
			"wissen", "gewist", "verwijderen", "verwijderd", "verwijdering", "verwijderverzoek", "wisverzoek",
			"gegevenswissing", "recht op vergetelheid", "vergetelheid", "vergeten", "recht om vergeten te worden",
			"vernietigen", "vernietigd", "vernietiging", "account verwijderen",
		},
		EN: []string{
			"erasure", "erase", "delete", "deleted", "deletion", "remove", "removal", "right to be forgotten",
			"forgotten", "right to erasure", "destroy", "destruction",
		},
		Provisions: []Provision{{Act: AVG, Article: 17}, {Act: AVG, Article: 12, Paragraph: 3}, {Act: AVG, Article: 19}},
		Sentence: boete.Text{
			NL: "Wissen is art. 17; de termijn voor een verzoek is art. 12, derde lid, en ontvangers inlichten art. 19.",
			EN: "Erasure is art. 17; the time limit for a request is art. 12(3), and telling recipients art. 19.",
		},
	},
	{
		NL: []string{
			"rectificatie", "rectificeren", "corrigeren", "correctie", "correctieverzoek", "verbeteren", "wijzigen",
			"onjuist", "onjuiste gegevens", "foute gegevens", "fout", "fouten", "juistheid", "verouderde gegevens",
			"persoonsverwisseling",
		},
		EN: []string{
			"rectification", "rectify", "correct", "correction", "incorrect", "inaccurate", "accuracy", "wrong data",
			"outdated data", "error", "mistaken identity",
		},
		Provisions: []Provision{{Act: AVG, Article: 16}, {Act: AVG, Article: 5, Paragraph: 1, Point: 'd'}, {Act: AVG, Article: 19}},
		Sentence: boete.Text{
			NL: "Rectificatie is art. 16; gegevens moeten juist zijn volgens art. 5, eerste lid, onder d; ontvangers inlichten is art. 19.",
			EN: "Rectification is art. 16; data must be accurate under art. 5(1)(d); telling recipients is art. 19.",
		},
	},
	{
		NL: []string{
			"beperking van de verwerking", "verwerking beperken", "beperken", "blokkeren", "bevriezen",
		},
		EN: []string{
			"restriction of processing", "restriction", "restrict", "freeze", "block",
		},
		Provisions: []Provision{{Act: AVG, Article: 18}, {Act: AVG, Article: 19}},
		Sentence: boete.Text{
			NL: "Beperking van de verwerking is art. 18; ontvangers inlichten is art. 19.",
			EN: "Restriction of processing is art. 18; telling recipients is art. 19.",
		},
	},
	{
		NL: []string{
			"dataportabiliteit", "portabiliteit", "overdraagbaarheid", "gegevens meenemen", "gegevens overdragen",
			"overstappen",
		},
		EN: []string{
			"data portability", "portability", "portable", "move my data", "switching",
		},
		Provisions: []Provision{{Act: AVG, Article: 20}},
		Sentence: boete.Text{
			NL: "Het recht op overdraagbaarheid van gegevens is art. 20.",
			EN: "The right to data portability is art. 20.",
		},
	},
	{
		NL: []string{
			"bezwaar", "bezwaren", "bezwaar maken", "recht van bezwaar", "verzet",
		},
		EN: []string{
			"objection", "object", "objecting", "right to object",
		},
		Provisions: []Provision{{Act: AVG, Article: 21}},
		Sentence: boete.Text{
			NL: "Bezwaar tegen een verwerking is art. 21.",
			EN: "An objection to processing is art. 21.",
		},
		OtherAct: boete.Text{
			NL: "Algemene wet bestuursrecht (Awb), voor bezwaar tegen een besluit van de AP",
			EN: "the Dutch General Administrative Law Act (Awb), for an objection to a decision of the AP",
		},
	},
	{
		NL: []string{
			"verzoek van een betrokkene", "privacyverzoek", "privacyrechten", "verzoek", "verzoeken",
			"rechten van betrokkenen", "betrokkene", "betrokkenen", "geen antwoord", "geen reactie", "niet gereageerd",
			"kosteloos", "kosten", "weigeren", "geweigerd",
		},
		EN: []string{
			"data subject request", "data subject rights", "privacy rights", "request", "data subject", "data subjects",
			"no answer", "no reply", "no response", "free of charge", "refuse", "refusal", "refused",
		},
		Provisions: []Provision{{Act: AVG, Article: 12, Paragraph: 2}, {Act: AVG, Article: 12, Paragraph: 3}, {Act: AVG, Article: 12, Paragraph: 4}, {Act: AVG, Article: 12, Paragraph: 5}},
		Sentence: boete.Text{
			NL: "Rechten vergemakkelijken is art. 12, tweede lid; de termijn is art. 12, derde lid, weigeren art. 12, vierde lid, en kosteloosheid art. 12, vijfde lid.",
			EN: "Facilitating rights is art. 12(2); the time limit is art. 12(3), refusal art. 12(4), and free of charge art. 12(5).",
		},
	},
	{
		NL: []string{
			"klacht", "klachten", "klager", "klagen", "klachtrecht",
		},
		EN: []string{
			"complaint", "complaints", "complain", "complainant",
		},
		Provisions: []Provision{{Act: AVG, Article: 12, Paragraph: 4}, {Act: AVG, Article: 31}},
		Sentence: boete.Text{
			NL: "Een klacht gaat vaak over een verzoek dat is geweigerd (art. 12, vierde lid); aan het onderzoek van de toezichthouder moet worden meegewerkt (art. 31).",
			EN: "A complaint is often about a request that was refused (art. 12(4)); one must cooperate with the authority that looks into it (art. 31).",
		},
	},
	{
		NL: []string{
			"profilering", "profileren", "profiel", "profielen", "algoritme", "algoritmes", "algoritmen",
			"geautomatiseerd besluit", "geautomatiseerde besluitvorming", "geautomatiseerd", "automatisch besluit",
			"besluitvorming", "kunstmatige intelligentie", "artificiële intelligentie", "ai", "chatgpt", "chatbot",
			"machine learning", "risicoprofiel", "risicomodel", "scoring", "kredietscore",
		},
		EN: []string{
			"profiling", "profile", "algorithm", "algorithms", "automated decision", "automated decision-making",
			"automated", "decision-making", "artificial intelligence", "ai", "chatgpt", "chatbot", "machine learning",
			"risk profile", "risk model", "scoring", "credit score",
		},
		Provisions: []Provision{{Act: AVG, Article: 22}, {Act: AVG, Article: 35, Paragraph: 1}},
		Sentence: boete.Text{
			NL: "Geautomatiseerde besluiten en profilering vallen onder art. 22; een DPIA vooraf onder art. 35, eerste lid.",
			EN: "Automated decisions and profiling fall under art. 22; a prior DPIA under art. 35(1).",
		},
	},
	{
		NL: []string{
			"toestemming", "toestemming intrekken", "opt-in", "intrekken", "ingetrokken", "vinkje", "vooraf aangevinkt",
			"akkoord", "instemming",
		},
		EN: []string{
			"consent", "withdraw consent", "withdrawal", "opt-in", "pre-ticked", "tick box", "permission",
		},
		Provisions: []Provision{{Act: AVG, Article: 7}, {Act: AVG, Article: 6}},
		Sentence: boete.Text{
			NL: "De voorwaarden voor toestemming staan in art. 7; toestemming is een van de grondslagen van art. 6.",
			EN: "The conditions for consent are in art. 7; consent is one of the legal bases of art. 6.",
		},
	},
	{
		NL: []string{
			"grondslag", "grondslagen", "rechtsgrond", "rechtsgrondslag", "rechtmatigheid", "rechtmatig",
			"onrechtmatig", "onrechtmatige verwerking", "gerechtvaardigd belang", "wettelijke plicht",
			"wettelijke verplichting", "algemeen belang", "vitaal belang",
		},
		EN: []string{
			"legal basis", "lawful basis", "legal ground", "lawfulness", "lawful", "unlawful", "unlawful processing",
			"legitimate interest", "legitimate interests", "legal obligation", "public interest", "vital interest",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 5, Paragraph: 1, Point: 'a'}},
		Sentence: boete.Text{
			NL: "De grondslagen staan in art. 6; zonder grondslag is de verwerking onrechtmatig (art. 5, eerste lid, onder a).",
			EN: "The legal bases are in art. 6; without one the processing is unlawful (art. 5(1)(a)).",
		},
	},
	{
		NL: []string{
			"behoorlijkheid", "behoorlijk", "onbehoorlijk", "misleiding", "misleidend", "eerlijk", "oneerlijk",
		},
		EN: []string{
			"fairness", "fair", "unfair", "misleading", "dark patterns", "deceptive",
		},
		Provisions: []Provision{{Act: AVG, Article: 5, Paragraph: 1, Point: 'a'}},
		Sentence: boete.Text{
			NL: "De verwerking moet rechtmatig, behoorlijk en transparant zijn (art. 5, eerste lid, onder a).",
			EN: "Processing must be lawful, fair and transparent (art. 5(1)(a)).",
		},
	},
	{
		NL: []string{
			"gegevens delen", "delen", "gedeeld", "verstrekken", "verstrekking", "doorverkopen", "verkopen", "verkoop",
			"verkoop van gegevens", "derden", "derde partij", "datahandel", "databroker", "handelsinformatie",
			"sponsor", "sponsors",
		},
		EN: []string{
			"data sharing", "share", "sharing", "shared", "disclose", "disclosure", "sell", "selling", "sale", "sold",
			"third party", "third parties", "data broker", "sponsor",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 5, Paragraph: 1, Point: 'b'}},
		Sentence: boete.Text{
			NL: "Gegevens delen of verkopen vraagt een grondslag (art. 6) en moet bij het oorspronkelijke doel passen (art. 5, eerste lid, onder b).",
			EN: "Sharing or selling data needs a legal basis (art. 6) and must fit the original purpose (art. 5(1)(b)).",
		},
	},
	{
		NL: []string{
			"doelbinding", "doel", "doeleinden", "ander doel", "verder verwerken", "hergebruik", "hergebruiken",
			"gegevens koppelen", "koppeling", "bestandskoppeling",
		},
		EN: []string{
			"purpose limitation", "purpose", "purposes", "other purpose", "further processing", "reuse",
			"function creep", "linking data",
		},
		Provisions: []Provision{{Act: AVG, Article: 5, Paragraph: 1, Point: 'b'}},
		Sentence: boete.Text{
			NL: "Doelbinding staat in art. 5, eerste lid, onder b.",
			EN: "Purpose limitation is art. 5(1)(b).",
		},
	},
	{
		NL: []string{
			"dataminimalisatie", "minimale gegevensverwerking", "te veel gegevens", "overbodig", "overbodige gegevens",
			"noodzakelijk", "noodzaak", "noodzakelijkheid", "proportionaliteit",
		},
		EN: []string{
			"data minimisation", "minimisation", "data minimization", "minimization", "too much data", "excessive",
			"necessity", "necessary", "proportionality",
		},
		Provisions: []Provision{{Act: AVG, Article: 5, Paragraph: 1, Point: 'c'}},
		Sentence: boete.Text{
			NL: "Niet meer gegevens verwerken dan nodig: art. 5, eerste lid, onder c.",
			EN: "Processing no more data than necessary: art. 5(1)(c).",
		},
	},
	{
		NL: []string{
			"bewaartermijn", "bewaartermijnen", "bewaren", "bewaard", "te lang bewaard", "bewaarplicht",
			"opslagbeperking", "opslag", "opslaan", "opschonen", "oude gegevens",
		},
		EN: []string{
			"retention", "retention period", "storage limitation", "storage", "store", "stored", "kept too long",
			"keep", "old data",
		},
		Provisions: []Provision{{Act: AVG, Article: 5, Paragraph: 1, Point: 'e'}},
		Sentence: boete.Text{
			NL: "Gegevens niet langer bewaren dan nodig: art. 5, eerste lid, onder e.",
			EN: "Keeping data no longer than necessary: art. 5(1)(e).",
		},
	},
	{
		NL: []string{
			"archief", "archieven", "archivering", "archiveren", "wetenschappelijk onderzoek", "wetenschap",
			"wetenschapper", "historisch onderzoek", "statistiek", "statistieken", "onderzoeksdata", "enquête",
			"enquêtes",
		},
		EN: []string{
			"archive", "archives", "archiving", "scientific research", "research", "researcher", "historical research",
			"statistics", "survey",
		},
		Provisions: []Provision{{Act: AVG, Article: 89}, {Act: AVG, Article: 5, Paragraph: 1, Point: 'e'}},
		Sentence: boete.Text{
			NL: "Archivering, onderzoek en statistiek vallen onder art. 89; voor de bewaartermijn geldt art. 5, eerste lid, onder e.",
			EN: "Archiving, research and statistics fall under art. 89; for retention, art. 5(1)(e) applies.",
		},
	},
	{
		NL: []string{
			"privacyverklaring", "privacyverklaringen", "privacybeleid", "privacystatement", "transparantie",
			"transparant", "informatieplicht", "informeren", "geïnformeerd", "duidelijke taal", "begrijpelijke taal",
			"kleine lettertjes", "voorwaarden",
		},
		EN: []string{
			"privacy notice", "privacy policy", "privacy policies", "privacy statement", "transparency", "transparent",
			"inform", "informed", "information obligation", "plain language", "small print", "terms",
		},
		Provisions: []Provision{{Act: AVG, Article: 12, Paragraph: 1}, {Act: AVG, Article: 13}, {Act: AVG, Article: 14}},
		Sentence: boete.Text{
			NL: "Duidelijke informatie is art. 12, eerste lid; wat de betrokkene moet horen staat in art. 13, en als de gegevens van anderen komen in art. 14.",
			EN: "Clear information is art. 12(1); what the data subject must be told is in art. 13 and, where the data come from elsewhere, in art. 14.",
		},
	},
	{
		NL: []string{
			"scraping", "scrapen", "openbare bronnen", "internetonderzoek", "osint", "heimelijk onderzoek",
			"online onderzoek", "gegevens van anderen",
		},
		EN: []string{
			"scraping", "scraper", "web scraping", "public sources", "open source intelligence", "osint",
			"covert investigation",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 14}},
		Sentence: boete.Text{
			NL: "Gegevens die van anderen of van internet komen, vragen een grondslag (art. 6) en uitleg aan de betrokkene (art. 14).",
			EN: "Data taken from others or from the internet need a legal basis (art. 6) and an explanation to the data subject (art. 14).",
		},
	},
	{
		NL: []string{
			"sociale media", "social media", "facebook", "instagram", "whatsapp", "tiktok", "twitter", "linkedin",
			"youtube", "snapchat",
		},
		EN: []string{
			"social media", "social network", "facebook", "instagram", "whatsapp", "tiktok", "twitter", "linkedin",
			"youtube", "snapchat",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 12, Paragraph: 1}, {Act: AVG, Article: 13}},
		Sentence: boete.Text{
			NL: "Gegevens op of uit sociale media vragen een grondslag (art. 6) en informatie (art. 13) in duidelijke taal (art. 12, eerste lid).",
			EN: "Data on or from social media need a legal basis (art. 6) and information (art. 13) in plain language (art. 12(1)).",
		},
	},
	{
		NL: []string{
			"foto", "foto's", "foto op internet", "fotograaf", "pasfoto", "klassenfoto", "schoolfoto", "smoelenboek",
			"beeldmateriaal", "portret", "publiceren", "gepubliceerd", "publicatie", "op internet", "internet",
			"online", "website", "site", "livestream", "doxing",
		},
		EN: []string{
			"photo", "photos", "photograph", "photographer", "picture", "pictures", "image", "images", "portrait",
			"publish", "published", "publication", "internet", "online", "website", "live stream", "doxing",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 85}},
		Sentence: boete.Text{
			NL: "Een herkenbare foto of andere gegevens publiceren vraagt een grondslag (art. 6); voor de vrijheid van meningsuiting en informatie geldt art. 85.",
			EN: "Publishing a recognisable photo or other data needs a legal basis (art. 6); for freedom of expression and information, art. 85 applies.",
		},
	},
	{
		NL: []string{
			"journalistiek", "journalist", "journalisten", "pers", "krant", "kranten", "nieuws", "nieuwsmedia", "media",
			"persvrijheid", "vrijheid van meningsuiting", "meningsuiting", "kunst",
		},
		EN: []string{
			"journalism", "journalist", "journalists", "press", "newspaper", "news", "media", "press freedom",
			"freedom of expression", "free speech", "art and literature",
		},
		Provisions: []Provision{{Act: AVG, Article: 85}},
		Sentence: boete.Text{
			NL: "De vrijheid van meningsuiting en van informatie, ook van journalisten, is art. 85.",
			EN: "Freedom of expression and information, also that of journalists, is art. 85.",
		},
	},
	{
		NL: []string{
			"openbaarmaking", "openbaar maken", "openbaarheid", "openbare documenten", "woo", "wob", "woo-verzoek",
			"wob-verzoek", "lakken", "gelakt", "ongelakt", "anonimiseren", "zwartlakken", "raadsstukken",
		},
		EN: []string{
			"public access to documents", "public documents", "freedom of information", "foi", "redact", "redacted",
			"redaction", "unredacted", "anonymise", "anonymize",
		},
		Provisions: []Provision{{Act: AVG, Article: 86}, {Act: AVG, Article: 6}, {Act: AVG, Article: 32}},
		Sentence: boete.Text{
			NL: "Voor de openbaarheid van officiële documenten geldt art. 86; persoonsgegevens erin openbaar maken vraagt een grondslag (art. 6), en per ongeluk is het een gebrek in de beveiliging (art. 32).",
			EN: "For public access to official documents, art. 86 applies; disclosing personal data in them needs a legal basis (art. 6), and by accident it is a failure of security (art. 32).",
		},
		OtherAct: boete.Text{
			NL: "Wet open overheid (Woo)",
			EN: "the Dutch Open Government Act (Wet open overheid, Woo)",
		},
	},
	{
		NL: []string{
			"basisregistratie personen", "brp", "basisregistratie", "bevolkingsregister",
		},
		EN: []string{
			"personal records database", "brp", "population register",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 32}},
		Sentence: boete.Text{
			NL: "De basisregistratie zelf regelt een andere wet; wie haar gegevens gebruikt, heeft een grondslag (art. 6) en goede beveiliging (art. 32) nodig.",
			EN: "The register itself falls under another act; whoever uses its data needs a legal basis (art. 6) and proper security (art. 32).",
		},
		OtherAct: boete.Text{
			NL: "Wet basisregistratie personen (Wet BRP)",
			EN: "the Dutch Personal Records Database Act (Wet BRP)",
		},
	},
	{
		NL: []string{
			"verkiezingen", "verkiezing", "kiezer", "kiezers", "kiesregister", "stembureau", "politieke partij",
			"politieke partijen", "campagne",
		},
		EN: []string{
			"elections", "election", "voter", "voters", "electoral roll", "polling station", "political party",
			"political parties", "campaign",
		},
		Provisions: []Provision{{Act: AVG, Article: 9}, {Act: AVG, Article: 6}},
		Sentence: boete.Text{
			NL: "De kieswetgeving is een andere wet; gegevens over politieke opvattingen zijn bijzondere persoonsgegevens (art. 9) en vragen een grondslag (art. 6).",
			EN: "Electoral law is another act; data on political opinions are special categories (art. 9) and need a legal basis (art. 6).",
		},
		OtherAct: boete.Text{
			NL: "Kieswet",
			EN: "the Dutch Elections Act (Kieswet)",
		},
	},
	{
		NL: []string{
			"elektronische identificatie", "digid", "eherkenning", "eidas", "elektronische handtekening",
			"vertrouwensdienst",
		},
		EN: []string{
			"electronic identification", "digid", "eidas", "electronic signature", "trust service",
		},
		Provisions: []Provision{{Act: AVG, Article: 32}},
		Sentence: boete.Text{
			NL: "Vertrouwensdiensten vallen onder een andere wet; de beveiliging van persoonsgegevens valt onder art. 32.",
			EN: "Trust services fall under another act; the security of personal data falls under art. 32.",
		},
		OtherAct: boete.Text{
			NL: "eIDAS-verordening",
			EN: "the eIDAS Regulation",
		},
	},
	{
		NL: []string{
			"personeel", "werknemer", "werknemers", "werkgever", "werkgevers", "medewerker", "medewerkers",
			"personeelsdossier", "arbeidsverhouding", "arbeidsrelatie", "personeelsvolgsysteem",
			"controle van werknemers", "werkvloer", "collega", "ontslag", "ondernemingsraad", "salaris", "loonstrook",
			"uitzendbureau", "klokkenluider", "hr",
		},
		EN: []string{
			"staff", "employee", "employees", "employer", "personnel", "personnel file", "employment", "worker",
			"workers", "workplace", "employee monitoring", "monitoring", "colleague", "dismissal", "works council",
			"salary", "payroll", "whistleblower", "hr",
		},
		Provisions: []Provision{{Act: AVG, Article: 88}, {Act: AVG, Article: 6}, {Act: AVG, Article: 13}},
		Sentence: boete.Text{
			NL: "Voor de arbeidsverhouding geldt art. 88; personeelsgegevens vragen een grondslag (art. 6) en informatie aan het personeel (art. 13).",
			EN: "For employment, art. 88 applies; data of staff need a legal basis (art. 6) and information to the staff (art. 13).",
		},
	},
	{
		NL: []string{
			"sollicitant", "sollicitanten", "sollicitatie", "solliciteren", "sollicitatiebrief", "cv",
			"curriculum vitae", "vacature", "werving", "screening", "assessment", "referenties", "achtergrondonderzoek",
		},
		EN: []string{
			"job applicant", "applicant", "applicants", "job application", "application", "applying", "cv", "resume",
			"curriculum vitae", "vacancy", "recruitment", "screening", "vetting", "assessment", "background check",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 5, Paragraph: 1, Point: 'c'}, {Act: AVG, Article: 5, Paragraph: 1, Point: 'e'}},
		Sentence: boete.Text{
			NL: "Gegevens van sollicitanten vragen een grondslag (art. 6), niet meer dan nodig (art. 5, eerste lid, onder c) en niet langer dan nodig (art. 5, eerste lid, onder e).",
			EN: "Data of applicants need a legal basis (art. 6), no more than necessary (art. 5(1)(c)) and no longer than necessary (art. 5(1)(e)).",
		},
	},
	{
		NL: []string{
			"kinderen", "kind", "minderjarige", "minderjarigen", "minderjarig", "jongeren", "jeugd", "tiener",
			"tieners", "baby", "peuter", "ouders", "ouder", "ouderlijke toestemming", "toestemming van kinderen",
			"kinderopvang", "kinderdagverblijf", "crèche", "leeftijd", "leeftijdsverificatie",
		},
		EN: []string{
			"children", "child", "minor", "minors", "kids", "teenager", "teenagers", "youth", "parents", "parent",
			"parental consent", "consent of children", "consent children", "day care", "nursery", "age",
			"age verification",
		},
		Provisions: []Provision{{Act: AVG, Article: 8}, {Act: AVG, Article: 12, Paragraph: 1}, {Act: AVG, Article: 6}},
		Sentence: boete.Text{
			NL: "Toestemming van kinderen bij onlinediensten is art. 8; taal die zij begrijpen art. 12, eerste lid; de grondslag art. 6.",
			EN: "Consent of children for online services is art. 8; language that they understand art. 12(1); the legal basis art. 6.",
		},
	},
	{
		NL: []string{
			"school", "scholen", "onderwijs", "leerling", "leerlingen", "student", "studenten", "leraar", "leraren",
			"docent", "leerkracht", "universiteit", "hogeschool", "leerlingvolgsysteem", "proctoring", "examen",
			"tentamen", "cijfers",
		},
		EN: []string{
			"school", "schools", "education", "pupil", "pupils", "student", "students", "teacher", "university",
			"college", "proctoring", "exam", "grades",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 32}, {Act: AVG, Article: 35, Paragraph: 1}},
		Sentence: boete.Text{
			NL: "Gegevens van leerlingen en studenten vragen een grondslag (art. 6), goede beveiliging (art. 32) en soms een DPIA (art. 35, eerste lid).",
			EN: "Data of pupils and students need a legal basis (art. 6), proper security (art. 32) and sometimes a DPIA (art. 35(1)).",
		},
	},
	{
		NL: []string{
			"verwerker", "verwerkers", "verwerkersovereenkomst", "verwerkersovereenkomsten", "bewerkersovereenkomst",
			"bewerker", "subverwerker", "subverwerkers", "leverancier", "leveranciers", "uitbesteden", "uitbesteed",
			"uitbesteding", "dienstverlener", "it-leverancier", "ict-leverancier", "hosting", "hostingprovider", "saas",
			"callcenter",
		},
		EN: []string{
			"processor", "processors", "processing agreement", "data processing agreement", "dpa", "sub-processor",
			"sub-processors", "supplier", "suppliers", "vendor", "contractor", "outsource", "outsourcing", "outsourced",
			"service provider", "hosting", "saas", "call centre", "call center",
		},
		Provisions: []Provision{{Act: AVG, Article: 28}, {Act: AVG, Article: 29}, {Act: AVG, Article: 32}},
		Sentence: boete.Text{
			NL: "Verwerkers en de verwerkersovereenkomst vallen onder art. 28; verwerken onder gezag onder art. 29; de beveiliging onder art. 32.",
			EN: "Processors and the processing agreement fall under art. 28; processing under authority under art. 29; security under art. 32.",
		},
	},
	{
		NL: []string{
			"cloud", "clouddienst", "cloudopslag", "google workspace", "microsoft 365", "office 365", "onedrive",
			"dropbox",
		},
		EN: []string{
			"cloud", "cloud service", "cloud storage", "google workspace", "microsoft 365", "office 365", "onedrive",
			"dropbox",
		},
		Provisions: []Provision{{Act: AVG, Article: 28}, {Act: AVG, Article: 32}, {Act: AVG, Article: 44}},
		Sentence: boete.Text{
			NL: "Een clouddienst is meestal een verwerker (art. 28); voor de beveiliging geldt art. 32, en voor opslag buiten de Unie art. 44.",
			EN: "A cloud service is usually a processor (art. 28); for security art. 32 applies, and for storage outside the Union art. 44.",
		},
	},
	{
		NL: []string{
			"doorgifte", "doorgiften", "doorgifte vs", "vs", "verenigde staten", "amerika", "amerikaans", "amerikaanse",
			"derde land", "derde landen", "buiten de eu", "buiten europa", "buitenland", "china", "rusland",
			"privacy shield", "schrems", "adequaatheidsbesluit", "modelcontract", "modelcontracten",
			"standaardcontractbepalingen", "scc", "passende waarborgen",
		},
		EN: []string{
			"transfer", "transfers", "transfer us", "united states", "usa", "america", "american", "third country",
			"third countries", "outside the eu", "outside europe", "abroad", "china", "russia", "privacy shield",
			"schrems", "adequacy decision", "adequacy", "standard contractual clauses", "scc", "appropriate safeguards",
		},
		Provisions: []Provision{{Act: AVG, Article: 44}, {Act: AVG, Article: 45}, {Act: AVG, Article: 46}, {Act: AVG, Article: 49}},
		Sentence: boete.Text{
			NL: "Doorgifte buiten de Unie valt onder art. 44: met een adequaatheidsbesluit (art. 45), met passende waarborgen (art. 46) of met een afwijking (art. 49).",
			EN: "Transfers outside the Union fall under art. 44: by an adequacy decision (art. 45), with appropriate safeguards (art. 46) or by a derogation (art. 49).",
		},
	},
	{
		NL: []string{
			"bindende bedrijfsvoorschriften", "bcr", "concern",
		},
		EN: []string{
			"binding corporate rules", "bcr", "group of companies",
		},
		Provisions: []Provision{{Act: AVG, Article: 47}, {Act: AVG, Article: 46}},
		Sentence: boete.Text{
			NL: "Bindende bedrijfsvoorschriften voor doorgifte binnen een concern vallen onder art. 47; andere passende waarborgen onder art. 46.",
			EN: "Binding corporate rules for transfers within a group fall under art. 47; other appropriate safeguards under art. 46.",
		},
	},
	{
		NL: []string{
			"functionaris gegevensbescherming", "functionaris voor gegevensbescherming", "fg", "functionaris", "dpo",
			"privacy officer", "privacyfunctionaris",
		},
		EN: []string{
			"data protection officer", "dpo", "privacy officer",
		},
		Provisions: []Provision{{Act: AVG, Article: 37}, {Act: AVG, Article: 38}, {Act: AVG, Article: 39}},
		Sentence: boete.Text{
			NL: "De functionaris voor gegevensbescherming (FG): aanwijzing art. 37, positie art. 38, taken art. 39.",
			EN: "The data protection officer (DPO): designation art. 37, position art. 38, tasks art. 39.",
		},
	},
	{
		NL: []string{
			"dpia", "gegevensbeschermingseffectbeoordeling", "effectbeoordeling", "pia", "geb", "risicoanalyse",
			"risico", "risico's", "privacyrisico",
		},
		EN: []string{
			"dpia", "impact assessment", "data protection impact assessment", "pia", "risk assessment", "risk", "risks",
		},
		Provisions: []Provision{{Act: AVG, Article: 35}, {Act: AVG, Article: 36}},
		Sentence: boete.Text{
			NL: "De DPIA (effectbeoordeling) valt onder art. 35; de toezichthouder vooraf raadplegen onder art. 36.",
			EN: "The DPIA (impact assessment) falls under art. 35; prior consultation of the authority under art. 36.",
		},
	},
	{
		NL: []string{
			"voorafgaande raadpleging", "raadpleging", "raadplegen",
		},
		EN: []string{
			"prior consultation", "consultation", "consult",
		},
		Provisions: []Provision{{Act: AVG, Article: 36}},
		Sentence: boete.Text{
			NL: "De toezichthouder vooraf raadplegen is art. 36.",
			EN: "Prior consultation of the authority is art. 36.",
		},
	},
	{
		NL: []string{
			"verwerkingsregister", "register van verwerkingen", "register van verwerkingsactiviteiten",
			"verwerkingsactiviteiten", "register", "registers",
		},
		EN: []string{
			"records of processing", "records of processing activities", "processing register", "ropa", "register",
			"registers", "records",
		},
		Provisions: []Provision{{Act: AVG, Article: 30}},
		Sentence: boete.Text{
			NL: "Het register van verwerkingsactiviteiten is art. 30.",
			EN: "The records of processing activities are art. 30.",
		},
	},
	{
		NL: []string{
			"datalekregister", "register van datalekken", "inbreukregister",
		},
		EN: []string{
			"breach register", "register of breaches", "breach log",
		},
		Provisions: []Provision{{Act: AVG, Article: 33, Paragraph: 5}},
		Sentence: boete.Text{
			NL: "Het register van datalekken is art. 33, vijfde lid.",
			EN: "The register of breaches is art. 33(5).",
		},
	},
	{
		NL: []string{
			"privacy by design", "privacy by default", "gegevensbescherming door ontwerp", "ontwerp",
			"standaardinstelling", "standaardinstellingen", "pseudonimiseren", "pseudonimisering", "gepseudonimiseerd",
		},
		EN: []string{
			"privacy by design", "privacy by default", "by design", "by default", "data protection by design",
			"default settings", "pseudonymisation", "pseudonymization", "pseudonymous",
		},
		Provisions: []Provision{{Act: AVG, Article: 25}},
		Sentence: boete.Text{
			NL: "Gegevensbescherming door ontwerp en standaardinstellingen is art. 25.",
			EN: "Data protection by design and by default is art. 25.",
		},
	},
	{
		NL: []string{
			"verantwoordingsplicht", "verantwoording", "aantonen", "aantoonbaar",
		},
		EN: []string{
			"accountability", "accountable", "demonstrate compliance", "prove",
		},
		Provisions: []Provision{{Act: AVG, Article: 5, Paragraph: 2}},
		Sentence: boete.Text{
			NL: "De verantwoordingsplicht is art. 5, tweede lid.",
			EN: "Accountability is art. 5(2).",
		},
	},
	{
		NL: []string{
			"gezamenlijke verantwoordelijken", "gezamenlijk verwerkingsverantwoordelijken",
			"gezamenlijke verwerkingsverantwoordelijken", "gezamenlijk", "samenwerking", "samenwerkingsverband",
			"ketenpartner", "ketenpartners",
		},
		EN: []string{
			"joint controllers", "joint controller", "joint", "partnership", "joint venture",
		},
		Provisions: []Provision{{Act: AVG, Article: 26}},
		Sentence: boete.Text{
			NL: "Gezamenlijke verantwoordelijken vallen onder art. 26.",
			EN: "Joint controllers fall under art. 26.",
		},
	},
	{
		NL: []string{
			"vertegenwoordiger", "vertegenwoordiger in de unie", "niet in de eu gevestigd",
		},
		EN: []string{
			"representative", "representative in the union", "eu representative", "not established in the eu",
		},
		Provisions: []Provision{{Act: AVG, Article: 27}},
		Sentence: boete.Text{
			NL: "De vertegenwoordiger in de Unie valt onder art. 27.",
			EN: "The representative in the Union falls under art. 27.",
		},
	},
	{
		NL: []string{
			"medewerking", "meewerken", "niet meewerken", "tegenwerken", "tegenwerking", "onderzoek van de ap",
			"toezichthouder", "inval", "vragen van de ap",
		},
		EN: []string{
			"cooperation", "cooperate", "obstruct", "obstruction", "investigation", "inspection",
			"supervisory authority", "regulator", "dawn raid",
		},
		Provisions: []Provision{{Act: AVG, Article: 31}, {Act: AVG, Article: 58, Paragraph: 1}},
		Sentence: boete.Text{
			NL: "Meewerken met de toezichthouder is art. 31; toegang en informatie geven bij een onderzoek art. 58, eerste lid.",
			EN: "Cooperating with the supervisory authority is art. 31; giving access and information in an investigation art. 58(1).",
		},
	},
	{
		NL: []string{
			"last onder dwangsom", "dwangsom", "last", "bevel", "verbod", "verwerkingsverbod", "aanwijzing van de ap",
		},
		EN: []string{
			"order", "penalty payment", "ban", "processing ban", "injunction", "corrective measure",
		},
		Provisions: []Provision{{Act: AVG, Article: 58, Paragraph: 2}},
		Sentence: boete.Text{
			NL: "Een bevel van de toezichthouder (een last) niet nakomen valt onder art. 58, tweede lid.",
			EN: "Not complying with an order of the supervisory authority falls under art. 58(2).",
		},
	},
	{
		NL: []string{
			"certificering", "certificaat", "certificeren", "keurmerk",
		},
		EN: []string{
			"certification", "certificate", "certified", "seal", "quality mark",
		},
		Provisions: []Provision{{Act: AVG, Article: 42}, {Act: AVG, Article: 43}},
		Sentence: boete.Text{
			NL: "Certificering valt onder art. 42; certificeringsorganen vallen onder art. 43.",
			EN: "Certification falls under art. 42; certification bodies under art. 43.",
		},
	},
	{
		NL: []string{
			"gedragscode", "gedragscodes",
		},
		EN: []string{
			"code of conduct", "codes of conduct",
		},
		Provisions: []Provision{{Act: AVG, Article: 41, Paragraph: 4}},
		Sentence: boete.Text{
			NL: "Alleen het orgaan dat op een gedragscode toeziet, kan worden beboet (art. 41, vierde lid).",
			EN: "Only the body that monitors a code of conduct can be fined (art. 41(4)).",
		},
	},
	{
		NL: []string{
			"geheimhouding", "geheimhoudingsplicht", "beroepsgeheim", "medisch beroepsgeheim", "geheim",
			"vertrouwelijk", "vertrouwelijkheid", "integriteit", "advocaat", "notaris",
		},
		EN: []string{
			"secrecy", "professional secrecy", "secret", "confidential", "confidentiality", "integrity", "lawyer",
			"notary",
		},
		Provisions: []Provision{{Act: AVG, Article: 5, Paragraph: 1, Point: 'f'}, {Act: AVG, Article: 32}, {Act: AVG, Article: 90}},
		Sentence: boete.Text{
			NL: "Vertrouwelijkheid is art. 5, eerste lid, onder f, en beveiliging art. 32; voor geheimhoudingsplichten geldt art. 90.",
			EN: "Confidentiality is art. 5(1)(f), and security art. 32; for obligations of secrecy, art. 90 applies.",
		},
	},
	{
		NL: []string{
			"kerk", "kerken", "kerkgenootschap", "moskee", "synagoge", "parochie", "religieuze vereniging",
		},
		EN: []string{
			"church", "churches", "mosque", "synagogue", "parish", "religious association",
		},
		Provisions: []Provision{{Act: AVG, Article: 91}, {Act: AVG, Article: 9}},
		Sentence: boete.Text{
			NL: "Kerken en religieuze verenigingen: art. 91; iemands godsdienst is een bijzonder persoonsgegeven (art. 9).",
			EN: "Churches and religious associations: art. 91; a person's religion is a special category of personal data (art. 9).",
		},
	},
	{
		NL: []string{
			"gemeente", "gemeenten", "overheid", "overheden", "ministerie", "provincie", "waterschap", "burger",
			"burgers", "inwoner", "inwoners", "sociaal domein", "wmo", "bijstand", "uitkering", "uitkeringsgerechtigde",
			"jeugdwet", "belastingdienst", "belasting",
		},
		EN: []string{
			"municipality", "municipalities", "government", "public authority", "ministry", "province", "citizen",
			"citizens", "resident", "social services", "welfare", "benefits", "tax authority", "tax",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 5, Paragraph: 1, Point: 'b'}, {Act: AVG, Article: 32}},
		Sentence: boete.Text{
			NL: "Ook een overheid heeft een grondslag nodig (art. 6), gebruikt gegevens alleen voor het doel (art. 5, eerste lid, onder b) en beveiligt ze (art. 32).",
			EN: "A public body too needs a legal basis (art. 6), uses data only for the purpose (art. 5(1)(b)) and secures them (art. 32).",
		},
	},
	{
		NL: []string{
			"krediet", "kredietregistratie", "bkr", "bank", "banken", "bankrekening", "iban", "creditcard",
			"financiële gegevens", "schulden", "schuld", "incasso", "deurwaarder", "betalingsachterstand", "wanbetaler",
		},
		EN: []string{
			"credit", "credit registration", "credit bureau", "bank", "bank account", "iban", "credit card",
			"financial data", "debt", "debts", "debt collection", "bailiff", "defaulter",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 5, Paragraph: 1, Point: 'd'}, {Act: AVG, Article: 32}},
		Sentence: boete.Text{
			NL: "Financiële gegevens vragen een grondslag (art. 6), moeten juist zijn (art. 5, eerste lid, onder d) en goed beveiligd (art. 32).",
			EN: "Financial data need a legal basis (art. 6), must be accurate (art. 5(1)(d)) and well secured (art. 32).",
		},
	},
	{
		NL: []string{
			"huurder", "huurders", "verhuurder", "woningcorporatie", "makelaar", "buren", "buurman", "buurtapp", "vve",
		},
		EN: []string{
			"tenant", "tenants", "landlord", "housing association", "estate agent", "neighbour", "neighbours",
			"neighbor",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 5, Paragraph: 1, Point: 'c'}},
		Sentence: boete.Text{
			NL: "Gegevens van huurders, kopers of buren vragen een grondslag (art. 6), en niet meer dan nodig (art. 5, eerste lid, onder c).",
			EN: "Data of tenants, buyers or neighbours need a legal basis (art. 6), and no more than necessary (art. 5(1)(c)).",
		},
	},
	{
		NL: []string{
			"klanten", "klant", "klantgegevens", "klantenkaart", "webshop", "webwinkel", "account", "leden",
			"ledenlijst", "ledenadministratie", "lid van een vereniging", "sportclub", "abonnee", "abonnees",
			"donateur", "bezoekers",
		},
		EN: []string{
			"customers", "customer", "client", "clients", "customer data", "loyalty card", "web shop", "webshop",
			"account", "members", "member", "membership", "sports club", "subscriber", "donor", "visitors",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 13}, {Act: AVG, Article: 32}},
		Sentence: boete.Text{
			NL: "Gegevens van klanten of leden vragen een grondslag (art. 6), informatie (art. 13) en beveiliging (art. 32).",
			EN: "Data of customers or members need a legal basis (art. 6), information (art. 13) and security (art. 32).",
		},
	},
	{
		NL: []string{
			"gesprek opnemen", "gesprekken opnemen", "telefoongesprek", "telefoongesprekken", "opnemen", "opgenomen",
			"opname", "geluidsopname", "afluisteren", "meeluisteren", "microfoon",
		},
		EN: []string{
			"call recording", "record calls", "recording", "recorded", "telephone call", "audio", "eavesdropping",
			"wiretap", "microphone",
		},
		Provisions: []Provision{{Act: AVG, Article: 6}, {Act: AVG, Article: 13}},
		Sentence: boete.Text{
			NL: "Gesprekken opnemen vraagt een grondslag (art. 6) en uitleg vooraf (art. 13).",
			EN: "Recording conversations needs a legal basis (art. 6) and an explanation beforehand (art. 13).",
		},
	},
	{
		NL: []string{
			"app", "apps", "mobiele app", "smartwatch", "wearable", "slimme meter", "slim apparaat",
			"internet of things", "iot", "game", "software", "systeem",
		},
		EN: []string{
			"app", "apps", "mobile app", "smart watch", "smartwatch", "wearable", "smart meter", "smart device",
			"internet of things", "iot", "game", "software", "system",
		},
		Provisions: []Provision{{Act: AVG, Article: 25}, {Act: AVG, Article: 13}, {Act: AVG, Article: 32}},
		Sentence: boete.Text{
			NL: "Apps en apparaten: ontwerp en standaardinstellingen art. 25, informatie art. 13, beveiliging art. 32.",
			EN: "Apps and devices: design and default settings art. 25, information art. 13, security art. 32.",
		},
	},
	{
		NL: []string{
			"testgegevens", "testdata", "testomgeving", "testen",
		},
		EN: []string{
			"test data", "test environment", "testing",
		},
		Provisions: []Provision{{Act: AVG, Article: 5, Paragraph: 1, Point: 'b'}, {Act: AVG, Article: 32}},
		Sentence: boete.Text{
			NL: "Testen met echte gegevens is een ander doel (art. 5, eerste lid, onder b) en een risico voor de beveiliging (art. 32).",
			EN: "Testing with real data is another purpose (art. 5(1)(b)) and a risk to security (art. 32).",
		},
	},
	{
		NL: []string{
			"papieren dossier", "papier", "papieren", "oud papier", "prullenbak", "container", "afval", "printer",
			"printen", "uitdraai", "versnipperaar",
		},
		EN: []string{
			"paper file", "paper", "papers", "waste", "bin", "printer", "printout", "shredder", "shredding",
		},
		Provisions: []Provision{{Act: AVG, Article: 32}, {Act: AVG, Article: 33, Paragraph: 1}},
		Sentence: boete.Text{
			NL: "Ook papier moet beveiligd zijn (art. 32); raakt het zoek of op straat, dan is dat een datalek (art. 33, eerste lid).",
			EN: "Paper too must be secured (art. 32); if it is lost or left in the open, that is a personal data breach (art. 33(1)).",
		},
	},
	{
		NL: []string{
			"anoniem", "anonieme gegevens", "niet herleidbaar", "herleidbaar",
		},
		EN: []string{
			"anonymous", "anonymous data", "not identifiable", "identifiable",
		},
		Provisions: []Provision{{Act: AVG, Article: 11}},
		Sentence: boete.Text{
			NL: "Verwerking waarvoor niet nodig is te weten om wie het gaat: art. 11.",
			EN: "Processing that does not need to know who the person is: art. 11.",
		},
	},
	{
		NL: []string{
			"ontvangers inlichten", "ontvanger", "ontvangers", "kennisgevingsplicht",
		},
		EN: []string{
			"recipients", "recipient", "tell recipients",
		},
		Provisions: []Provision{{Act: AVG, Article: 19}},
		Sentence: boete.Text{
			NL: "Ontvangers vertellen wat is gerectificeerd, gewist of beperkt: art. 19.",
			EN: "Telling recipients what was rectified, erased or restricted: art. 19.",
		},
	},
	{
		NL: []string{
			"persoonsgegevens", "persoonsgegeven", "privacy", "privacyschending", "beginselen", "adres", "adressen",
			"adresgegevens", "naw-gegevens", "telefoonnummer", "telefoonnummers", "geboortedatum", "e-mailadres",
			"e-mailadressen",
		},
		EN: []string{
			"personal data", "privacy", "principles", "privacy violation", "address", "addresses", "phone number",
			"date of birth", "email address", "email addresses",
		},
		Provisions: []Provision{{Act: AVG, Article: 5}, {Act: AVG, Article: 6}},
		Sentence: boete.Text{
			NL: "De beginselen voor elke verwerking van persoonsgegevens staan in art. 5, de grondslagen in art. 6.",
			EN: "The principles for all processing of personal data are in art. 5, the legal bases in art. 6.",
		},
	},
}
