using System.ComponentModel.DataAnnotations;
using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.RealDesk;

public enum BillKind
{
    Invoice,
    CreditNote,
}

/// <summary>What is read from a bill: a field of each kind that a form knows by itself.</summary>
public sealed record BillFields(
    [Grounded(MatchAs.Identifier)][property: StringLength(20, MinimumLength = 3)] string Number,
    [Grounded(MatchAs.Date)] DateOnly Date,
    [Grounded(MatchAs.Money)] decimal Total,
    [Derived("from the title")] BillKind Kind,
    [Derived("from the terms")] bool IsUrgent);

/// <summary>A bill, and what the model will read on it; null where it finds nothing.</summary>
public sealed record Bill(string Id, string Supplier, string Text, BillFields? Read);

/// <summary>An integration in its launch: people decide everything.</summary>
internal sealed class Bills : Integration<Bill, BillFields>
{
    public const string Reviewers = "ap-clerks";

    /// <summary>Longer than any test takes: the browser counts down by its own clock.</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromMinutes(10);

    public override string Name => "bills";

    protected override IntegrationPlan<Bill, BillFields> Define(PlanStart<Bill, BillFields> plan) => plan
        .OwnedBy("accounts-payable", "https://runbooks.example/bills")
        .Identify(bill => bill.Id, bill => bill.Supplier)
        .Call(ReadAsync, "model-1")
        .GroundIn(bill => new SourceText(bill.Text), bill => [new ReviewDocument("page 1", "image/png", Pictures.Scan)])
        .Expect(fields => fields.Total != 0, "the total is not zero")
        .Gate()
        .ReviewedBy(Reviewers)
        .ApplyWith<PostBill>("post to accounts payable", effect => effect.UndoWindow = UndoWindow);

    private static Task<BillFields> ReadAsync(Bill bill, CancellationToken cancellationToken) =>
        Task.FromResult(bill.Read ?? throw new ModelAnswerException("The document is a scan without text.", []));
}

/// <summary>Accounts payable, as an outsider counts its postings.</summary>
internal sealed class Postings
{
    private readonly List<BillFields> _all = [];
    private readonly Lock _lock = new();

    /// <summary>Whether the receiver takes a posting and then never answers.</summary>
    public bool IsSilent { get; set; }

    public IReadOnlyList<BillFields> All
    {
        get
        {
            lock (_lock)
                return [.. _all];
        }
    }

    public void Add(BillFields bill)
    {
        lock (_lock)
            _all.Add(bill);
        if (IsSilent)
            throw new TimeoutException("No answer.");
    }
}

/// <summary>Posts a bill to a receiver that cannot be asked afterwards.</summary>
internal sealed class PostBill(Postings postings) : UnconfirmedEffect<BillFields>
{
    public override Task ApplyAsync(Approved<BillFields> approved, EffectContext context, CancellationToken cancellationToken)
    {
        postings.Add(approved.Value);
        return Task.CompletedTask;
    }
}
