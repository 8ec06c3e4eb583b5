namespace BackOffice.Suppliers.Phrases;

internal static class GermanPhrases
{
    public static Phrasebook Book { get; } = new()
    {
        Title = new(["Rechnung", "RECHNUNG"], ["Ausgangsrechnung", "Warenrechnung"], ["Faktura", "Kundenrechnung"]),
        CreditTitle = new(["Gutschrift", "Rechnungskorrektur"], ["Storno-Gutschrift", "GUTSCHRIFT"], ["Korrekturrechnung", "Gutschriftsanzeige"]),
        Number = new(["Rechnungsnummer", "Rechnungs-Nr.", "Rechnung Nr."], ["Rechnungsnr.", "Belegnummer"], ["Beleg-Nr.", "Faktura-Nr.", "Re.-Nr.", "Nummer"]),
        Date = new(["Datum", "Rechnungsdatum"], ["Belegdatum", "Ausgestellt am"], ["Rechnung vom", "Fakturadatum", "Ausstellungsdatum"]),
        Due = new(["Fällig am", "Zahlbar bis"], ["Fälligkeit"], ["Zahlungsziel", "zu zahlen bis"]),
        Delivered = new(["Lieferdatum", "Leistungsdatum"], ["Geliefert am"], ["Leistung vom", "Lieferung"]),
        Order = new(["Bestellnummer", "Ihre Bestellung", "Auftragsnummer"], ["Bestell-Nr.", "Ihr Zeichen"], ["Auftrag", "Ihre Bestell-Nr."]),
        Customer = new(["Kundennummer", "Kunden-Nr."], ["Kundennr.", "Debitor"], ["Kd.-Nr.", "Ihr Kundenkonto"]),
        Subtotal = new(["Zwischensumme"], ["Summe Positionen"], ["Warenwert", "Positionssumme"]),
        Discount = new(["Rabatt"], ["abzgl. Rabatt"], ["Nachlass", "Treuerabatt"]),
        Shipping = new(["Versandkosten", "Versand"], ["Porto und Verpackung"], ["Fracht", "Lieferkosten"]),
        Net = new(["Nettobetrag", "Summe netto", "Netto"], ["Gesamt netto", "Nettosumme"], ["Nettowert", "Rechnungsbetrag netto", "Warenwert netto"]),
        Vat = new(["MwSt. {0} %", "zzgl. {0} % MwSt.", "{0} % USt."], ["Umsatzsteuer {0} %", "USt. {0} %"], ["Mehrwertsteuer {0} %", "+ {0} % Umsatzsteuer", "MwSt.-Betrag"]),
        Total = new(["Gesamtbetrag", "Rechnungsbetrag", "Summe brutto"], ["Gesamtsumme", "Bruttobetrag", "Zahlbetrag"], ["Endbetrag", "Endsumme", "Rechnungssumme", "Zu zahlen", "Gesamt brutto"]),
        Deposit = new(["Anzahlung", "abzgl. Anzahlung"], ["Bereits bezahlt"], ["Geleistete Vorauszahlung", "Abschlag erhalten"]),
        Previous = new(["Offener Saldo", "Übertrag Vormonat"], ["Vorheriger Saldo"], ["Rückstand aus Vorrechnungen"]),
        AmountDue = new(["Zahlbetrag", "Restbetrag"], ["Noch zu zahlen", "Offener Betrag"], ["Zu überweisen", "Zahlungsbetrag"]),
        EarlyPayment = new(["Bei Zahlung bis {1} {0} % Skonto: {2}", "{0} % Skonto bis {1}, Zahlbetrag dann {2}"], [], ["Skonto {0} % bei Zahlungseingang bis {1} (Überweisung {2})"]),
        Reference = new(["zur Rechnung {0} vom {1}"], ["Bezug: Rechnung Nr. {0} vom {1}"], ["Ursprungsbeleg {0}, {1}"]),
        Opening = new(["Vielen Dank für Ihren Auftrag {2}. Wir berechnen Ihnen:", "Für unsere Lieferungen und Leistungen berechnen wir:"], ["Rechnung {0} vom {1} zu Ihrer Bestellung {2}"], ["mit Rechnung {0} vom {1} stellen wir Ihnen den Auftrag {2} in Rechnung:"]),
        TotalSentence = new(["Der Gesamtbetrag dieser Rechnung beträgt {0}, davon {1} netto und {2} MwSt. ({3} %)."], ["Wir berechnen {1} zuzüglich {2} Umsatzsteuer, insgesamt {0}, fällig am {4}."], ["Bitte überweisen Sie {0} bis zum {4}. Darin sind {2} Mehrwertsteuer ({3} %) auf {1} enthalten.", "Netto {1} und Steuer {2} ergeben {0}, die wir bis {4} erwarten."]),
        Closing = new(["Bitte überweisen Sie bis {0} unter Angabe von {1}.", "Zahlbar ohne Abzug bis {0}."], ["Zahlungsbedingungen: netto bis {0}."], ["Wir bitten um Ausgleich bis {0}, Verwendungszweck {1}."]),
        Columns = ["Pos.|Artikel|Bezeichnung|Menge|Einzelpreis|Gesamtpreis|MwSt.", "Nr.|Art.-Nr.|Leistung|Anzahl|Preis|Betrag|USt.", "Pos|Code|Beschreibung|Mge|E-Preis|Summe|Steuer"],
        TaxNumber = "USt-IdNr.",
    };
}
