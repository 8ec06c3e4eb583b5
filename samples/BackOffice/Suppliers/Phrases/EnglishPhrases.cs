namespace BackOffice.Suppliers.Phrases;

internal static class EnglishPhrases
{
    public static Phrasebook Book { get; } = new()
    {
        Title = new(["Invoice", "INVOICE", "Tax invoice"], ["Sales invoice", "Commercial invoice"], ["VAT invoice", "Bill"]),
        CreditTitle = new(["Credit note", "CREDIT NOTE"], ["Credit memo"], ["Invoice credit", "Credit"]),
        Number = new(["Invoice no.", "Invoice number", "Number"], ["Invoice #", "Inv. no.", "Document number"], ["Document no.", "Bill number", "Invoice ID", "Inv #"]),
        Date = new(["Date", "Invoice date"], ["Date of issue", "Issue date", "Tax date"], ["Dated", "Issued", "Billing date", "Tax point"]),
        Due = new(["Due date", "Payment due"], ["Due on", "Payable by"], ["Please pay by", "Due"]),
        Delivered = new(["Delivery date", "Date of supply"], ["Shipped on"], ["Dispatched", "Service date"]),
        Order = new(["Order no.", "Your order", "PO number"], ["Purchase order", "Your reference"], ["Order reference", "Your PO"]),
        Customer = new(["Customer no.", "Account no."], ["Customer ID", "Client no."], ["Account", "Customer"]),
        Subtotal = new(["Subtotal"], ["Sum of items", "Items total"], ["Goods total", "Sub-total"]),
        Discount = new(["Discount"], ["Less discount"], ["Rebate", "Trade discount"]),
        Shipping = new(["Shipping", "Delivery"], ["Postage and packing"], ["Carriage", "Freight"]),
        Net = new(["Net", "Net amount", "Total excl. VAT"], ["Net total", "Taxable amount"], ["Total before VAT", "Net value", "Total ex VAT"]),
        Vat = new(["VAT {0} %", "VAT"], ["plus {0} % VAT", "VAT amount ({0} %)"], ["VAT at {0} %", "Tax {0} %", "Value added tax {0} %"]),
        Total = new(["Total", "Invoice total", "Total amount"], ["Grand total", "Total incl. VAT", "Amount due"], ["Total payable", "Gross amount", "Invoice amount", "Balance due", "Total inc VAT"]),
        Deposit = new(["Deposit paid", "Less deposit"], ["Prepayment", "Already paid"], ["Payment on account", "Advance received"]),
        Previous = new(["Previous balance", "Balance brought forward"], ["Open items"], ["Outstanding from earlier invoices"]),
        AmountDue = new(["Amount due", "Balance due"], ["Amount payable", "Remaining amount"], ["To pay", "Total due now", "Please pay"]),
        EarlyPayment = new(["{0} % discount if paid by {1}: {2}", "Pay {2} if you pay by {1} ({0} % off)"], [], ["Settlement discount of {0} % until {1}, amount then {2}"]),
        Reference = new(["for invoice {0} of {1}"], ["Refers to invoice no. {0}, dated {1}"], ["Original invoice: {0}, {1}"]),
        Opening = new(["Thank you for your order {2}. We charge as follows:", "For our deliveries and services we invoice:"], ["Invoice {0} of {1} for your order {2}"], ["With invoice {0} dated {1} we charge you for order {2}:"]),
        TotalSentence = new(["The total of this invoice is {0}, made up of {1} net and {2} VAT ({3} %)."], ["We invoice {1} plus VAT of {2}, in total {0}, due on {4}."], ["Please transfer {0} by {4}. This contains {2} of VAT at {3} % on {1}.", "Net {1} and VAT {2} come to {0}, which we ask you to settle by {4}."]),
        Closing = new(["Please pay by {0} quoting {1}.", "Payment terms: net until {0}."], ["Payable without deduction by {0}."], ["We kindly ask for settlement until {0}, reference {1}."]),
        Columns = ["Pos|Article|Description|Qty|Price|Amount|VAT", "No.|Item|Details|Quantity|Unit price|Line total|VAT %", "#|Code|Service|Units|Rate|Total|Tax"],
        TaxNumber = "VAT reg. no.",
    };
}
