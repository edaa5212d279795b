package cli

import (
	"strings"

	"github.com/boete/boete"
)

// amountForms are forms of an amount that are read; those in a row are the same amount.
var amountForms = [][]string{
	{"460000", "460.000", "460,000", "460 000", "€ 460.000", "460.000 euro", "460.000,00", "460,000.00", "460.000,-", "460k", "0,46 mln"},
	{"1.5", "1,5", "1,50", "€1.50"},
	{"1,2 mld", "1.2 miljard", "1.2 billion", "1200 mln", "1.200.000.000"},
}

// shareForms are the same of percentages.
var shareForms = [][]string{{"20%", "20 %", "20 procent", "20.0 percent"}, {"0,2%", "0.2 %", "0,200000%"}}

// periodForms are forms of a period behind --committed; the first is a day as it is written everywhere.
var periodForms = []string{"2022-04-07", "2020-01-01..2020-02-27", "2020-01-01.."}

// unread is a form that is refused, with the reason.
type unread struct{ form, why string }

func (a *app) unreadAmounts() []unread {
	return []unread{
		{"1,234 mld", a.t("1,234 of 1234 miljard? schrijf het uit", "1.234 or 1234 billion? write it out")},
		{"1.2345", a.t("meer dan twee decimalen", "more than two decimals")},
		{"46.00.000", a.t("een groep van twee cijfers", "a group of two digits")},
		{"4.6e5", a.t("een exponent", "an exponent")},
		{"0,123456k", a.t("een deel van een cent", "a fraction of a cent")},
	}
}

func (a *app) unreadShares() []unread {
	return []unread{
		{"1,125%", a.t("drie decimalen kunnen duizendtallen zijn: 1,1250%", "three decimals could be thousands: 1,1250%")},
		{"-5%", a.t("onder nul; een werking heeft wel een teken", "below zero; an effect does have a sign")},
		{"1001%", a.t("meer dan 1000 %", "more than 1000%")},
	}
}

func (a *app) unreadDates() []unread {
	return []unread{
		{"7/4/2022", a.t("7 april of 4 juli? schrijf 7-4-2022", "7 April or 4 July? write 2022-04-07")},
		{"7-4-22", a.t("het jaar heeft vier cijfers", "the year has four digits")},
		{"2022-02-30", a.t("die dag is er niet", "there is no such day")},
	}
}

func (a *app) amountsTopic(p *page) {
	p.say(a.t("Bedragen schrijft u zoals u gewend bent, op zijn Nederlands of op zijn Engels. Een bedrag heeft ten hoogste twee decimalen, dus drie cijfers achter één punt of komma zijn duizendtallen. Wat op twee manieren te lezen is, wordt geweigerd.",
		"Write amounts as you are used to, in the Dutch or the English way. An amount has at most two decimals, so three digits behind one point or comma are thousands. What can be read in two ways is refused."))
	var read [][2]string
	for _, forms := range amountForms {
		amount, err := boete.ParseEUR(forms[0])
		if err != nil {
			panic(err) // a form of ours, which a test reads
		}
		read = append(read, [2]string{a.words.Money(amount), formList(forms)})
	}
	p.list(a.t("Bedragen", "Amounts"), read)
	p.list(a.t("Geweigerd als bedrag", "Refused as an amount"), unreadList(a.unreadAmounts()))
	p.say(a.t("In JSON mag een bedrag ook een getal zijn: heel, of met een of twee decimalen. 460.000 is als getal geweigerd. De grens is € 10.000.000.000.000 (10¹³).",
		"In JSON an amount can be a number too: whole, or with one or two decimals. As a number, 460.000 is refused. The limit is €10,000,000,000,000 (10¹³)."))
	read = nil
	for _, forms := range shareForms {
		share, err := boete.ParseShare(forms[0])
		if err != nil {
			panic(err)
		}
		read = append(read, [2]string{a.words.Share(share), formList(forms)})
	}
	p.list(a.t("Percentages", "Percentages"), read)
	p.list(a.t("Geweigerd als percentage", "Refused as a percentage"), unreadList(a.unreadShares()))
	p.say(a.t("Een percentage heeft zijn teken nodig: achter start is 15 een bedrag van ", "A percentage needs its sign: behind start, 15 is an amount of ") +
		a.words.Money(boete.Euros(15)) + a.t(", en 15% een deel van het maximum.", ", and 15% a share of the maximum."))
	read = nil
	for _, form := range periodForms {
		period, err := boete.ParsePeriod(form)
		if err != nil {
			panic(err)
		}
		days := a.words.Date(period.From)
		switch period.Until {
		case period.From:
		case boete.Date{}:
			days += a.t(", en het duurt nog (--committed)", ", and it goes on (--committed)")
		default:
			days += a.t(" tot en met ", " up to and including ") + a.words.Date(period.Until) + " (--committed)"
		}
		read = append(read, [2]string{form, days})
	}
	p.list(a.t("Dagen en perioden", "Days and periods"), read)
	p.list(a.t("Geweigerd als datum", "Refused as a date"), unreadList(a.unreadDates()))
}

// formList lists forms on one line, each kept together.
func formList(forms []string) string {
	return strings.ReplaceAll(strings.ReplaceAll(strings.Join(forms, "\t"), " ", "\u00A0"), "\t", " · ")
}

func unreadList(forms []unread) [][2]string {
	var list [][2]string
	for _, u := range forms {
		list = append(list, [2]string{u.form, u.why})
	}
	return list
}
