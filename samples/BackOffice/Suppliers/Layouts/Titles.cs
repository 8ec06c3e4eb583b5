using BackOffice.Suppliers.Facts;

namespace BackOffice.Suppliers.Layouts;

/// <summary>The kind of document in large letters, with or without its number.</summary>
internal sealed class Title(double scale, bool withNumber = false, bool withDate = false) : Block
{
    internal override void Draw(Sheet sheet)
    {
        InvoiceFacts facts = sheet.Facts;
        string text = sheet.Title;
        if (withNumber) text += $" {facts.Number}";
        if (withDate) text += facts.Supplier.Language switch
        {
            Language.German => $" vom {sheet.Style.Date(facts.Date)}",
            Language.French => $" du {sheet.Style.Date(facts.Date)}",
            _ => $" of {sheet.Style.Date(facts.Date)}",
        };
        sheet.Text(sheet.Left, text, scale, bold: true);
        sheet.Down(scale + 0.2);
        Meta.Reference(sheet);
    }
}

/// <summary>A sentence that names order, and in some wordings number and date.</summary>
internal sealed class Opening : Block
{
    internal override void Draw(Sheet sheet)
    {
        InvoiceFacts facts = sheet.Facts;
        if (!facts.IsCreditNote)
            sheet.Wrapped(sheet.Left, sheet.Right, Sheet.Fill(sheet.Words.Opening, facts.Number, sheet.Style.Date(facts.Date), facts.OrderNumber));
        sheet.Down(0.7);
    }
}
