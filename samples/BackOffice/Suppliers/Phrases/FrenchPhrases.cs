namespace BackOffice.Suppliers.Phrases;

internal static class FrenchPhrases
{
    public static Phrasebook Book { get; } = new()
    {
        Title = new(["Facture", "FACTURE"], ["Facture client", "Facture de vente"], ["Note d'honoraires", "Facture commerciale"]),
        CreditTitle = new(["Avoir", "AVOIR", "Note de crédit"], ["Facture d'avoir"], ["Avoir client", "Facture rectificative"]),
        Number = new(["Facture n°", "Numéro de facture", "N° facture"], ["N° de facture", "Numéro"], ["Facture no", "Réf. facture", "N° de pièce", "Pièce n°"]),
        Date = new(["Date", "Date de facture"], ["Date d'émission", "Émise le"], ["Date facture", "Facturé le", "En date du"]),
        Due = new(["Échéance", "Date d'échéance"], ["À payer avant le"], ["Payable le", "Règlement avant le"]),
        Delivered = new(["Date de livraison"], ["Livré le"], ["Prestation du", "Livraison"]),
        Order = new(["Commande n°", "Votre commande"], ["Bon de commande", "Votre référence"], ["N° commande", "Réf. commande"]),
        Customer = new(["N° client", "Code client"], ["Client n°"], ["Compte client", "Réf. client"]),
        Subtotal = new(["Sous-total"], ["Somme des articles"], ["Total marchandises", "Sous total"]),
        Discount = new(["Remise"], ["Rabais"], ["Ristourne", "Remise commerciale"]),
        Shipping = new(["Frais de port", "Livraison"], ["Port et emballage"], ["Transport", "Frais d'expédition"]),
        Net = new(["Total HT", "Montant HT", "Net HT"], ["Total hors taxes", "Base HT"], ["Montant hors TVA", "Total net HT", "Somme HT"]),
        Vat = new(["TVA {0} %", "TVA", "Montant TVA"], ["TVA à {0} %", "Total TVA"], ["Taxe {0} %", "T.V.A. {0} %", "dont TVA {0} %"]),
        Total = new(["Total TTC", "Montant TTC", "Total"], ["Total général TTC", "Net à payer"], ["À payer TTC", "Montant total", "Total toutes taxes comprises", "Somme TTC"]),
        Deposit = new(["Acompte versé", "Acompte"], ["Déjà réglé"], ["Avance perçue", "Provision versée"]),
        Previous = new(["Solde précédent", "Report"], ["Solde antérieur"], ["Reste dû sur factures antérieures"]),
        AmountDue = new(["Net à payer", "Reste à payer"], ["Solde dû"], ["Montant à régler", "Solde à régler"]),
        EarlyPayment = new(["Escompte {0} % si paiement avant le {1} : {2}", "{2} en cas de règlement avant le {1} ({0} % d'escompte)"], [], ["Pour paiement anticipé au {1}, escompte {0} %, soit {2}"]),
        Reference = new(["sur facture {0} du {1}"], ["Référence : facture n° {0} du {1}"], ["Pièce d'origine {0}, {1}"]),
        Opening = new(["Merci pour votre commande {2}. Nous vous facturons :", "Pour nos livraisons et prestations :"], ["Facture {0} du {1} pour votre commande {2}"], ["Par la facture {0} du {1}, nous vous facturons la commande {2} :"]),
        TotalSentence = new(["Le total de cette facture est de {0}, soit {1} HT et {2} de TVA ({3} %)."], ["Nous facturons {1} plus {2} de TVA, au total {0}, à régler le {4}."], ["Merci de virer {0} avant le {4}. Ce montant comprend {2} de TVA ({3} %) sur {1}.", "Hors taxes {1} et taxe {2} font {0}, à régler avant le {4}."]),
        Closing = new(["Merci de régler avant le {0} en rappelant {1}.", "Payable net au {0}."], ["Paiement sans escompte au {0}."], ["Nous vous prions de régler au plus tard le {0}, référence {1}."]),
        Columns = ["Pos|Réf.|Désignation|Qté|Prix|Montant|TVA", "N°|Article|Description|Quantité|P.U. HT|Total HT|Taux", "#|Code|Prestation|Nb|Tarif|Somme|TVA %"],
        TaxNumber = "N° TVA",
    };
}
