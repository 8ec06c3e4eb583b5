namespace SafeIntegration.Benchmarks.Analyzers.Generated;

/// <summary>The words that one module of the generated code base is written with. Same random source, same words.</summary>
internal sealed class Module
{
    private static readonly string[] Areas = ["Billing", "Shipping", "Claims", "Payroll", "Lending", "Booking", "Pricing", "Returns", "Sourcing", "Catering", "Leasing", "Staffing"];
    private static readonly string[] Nouns = ["Invoice", "Parcel", "Claim", "Payslip", "Loan", "Booking", "Quote", "Refund", "Tender", "Menu", "Lease", "Shift", "Order", "Voucher", "Ticket", "Policy", "Delivery", "Transfer"];
    private static readonly string[] Parts = ["Line", "Item", "Entry", "Position", "Part"];

    private static readonly Field[] Extras =
    [
        new("string", "Reference", "\"R-1\""), new("string", "Note", "\"none\""), new("string", "Country", "\"DE\""), new("string", "Channel", "\"web\""), new("string", "Street", "\"Main 1\""),
        new("string", "City", "\"Ulm\""), new("string", "Contact", "\"desk\""), new("string", "Category", "\"A\""), new("int", "Quantity", "3"), new("int", "Priority", "2"),
        new("int", "Attempts", "0"), new("decimal", "Discount", "0.05m"), new("decimal", "Shipping", "4.90m"), new("decimal", "Weight", "1.2m"), new("DateTimeOffset", "Due", "DateTimeOffset.UnixEpoch"),
        new("DateTimeOffset", "Created", "DateTimeOffset.UnixEpoch"), new("bool", "Urgent", "false"), new("bool", "Archived", "false"), new("string", "Region", "\"south\""), new("string", "Carrier", "\"own\""),
    ];

    public Module(int number, Random random)
    {
        Number = number;
        Random = random;
        Namespace = $"{random.Pick(Areas)}{number}";
        Entity = random.Pick(Nouns);
        Part = Entity + random.Pick(Parts);
        Fields = [.. random.Some(Extras, random.Next(4, 11))];
        PartFields = [.. random.Some(Extras, random.Next(2, 6))];
    }

    /// <summary>Its place in the code base.</summary>
    public int Number { get; }

    /// <summary>Where all its choices come from.</summary>
    public Random Random { get; }

    /// <summary>Its namespace.</summary>
    public string Namespace { get; }

    /// <summary>What the module is about, for example <c>Invoice</c>.</summary>
    public string Entity { get; }

    /// <summary>What the entity consists of, for example <c>InvoiceLine</c>.</summary>
    public string Part { get; }

    /// <summary>Members beyond the ones every entity has.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The same, of a part.</summary>
    public IReadOnlyList<Field> PartFields { get; }

    /// <summary>Writes something once for every extra field.</summary>
    public string Each(Func<Field, string> write, string separator = "\n") => string.Join(separator, Fields.Select(write));

    /// <summary>Writes something once for every extra field of a part.</summary>
    public string EachPart(Func<Field, string> write, string separator = "\n") => string.Join(separator, PartFields.Select(write));
}
