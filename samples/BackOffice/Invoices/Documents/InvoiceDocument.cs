namespace BackOffice.Invoices;

/// <summary>One invoice as it came by mail. The file itself is in the archive, under its hash.</summary>
/// <param name="Id">Message id and number of the attachment: names the occurrence.</param>
/// <param name="SupplierId">The sender's address.</param>
/// <param name="DocumentHash">Where the file is in the <see cref="DocumentArchive"/>.</param>
/// <param name="Text">Its text; empty for a scan, and for a file that cannot be read.</param>
public sealed record InvoiceDocument(string Id, string SupplierId, string DocumentHash, string Text);
