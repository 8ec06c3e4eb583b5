namespace BackOffice.Suppliers;

/// <summary>
/// What a generated invoice really says. Amounts carry the sign that is printed, so that they can be found in the document;
/// <see cref="IsCreditNote"/> says in which direction the money goes. Net and VAT always add up to the total.
/// </summary>
public sealed record InvoiceTruth(
    string Id,
    string SupplierId,
    string Layout,
    string Number,
    DateOnly Date,
    decimal Net,
    decimal Vat,
    decimal Total,
    string Currency,
    bool IsCreditNote,
    bool IsScan);
