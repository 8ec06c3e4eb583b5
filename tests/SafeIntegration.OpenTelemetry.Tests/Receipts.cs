using SafeIntegration.Tests.Running;

namespace SafeIntegration.OpenTelemetry.Tests;

public sealed record Receipt
{
    [Grounded]
    public required string Id { get; init; }

    [Grounded(MatchAs.Money)]
    public required decimal Value { get; init; }
}

/// <summary>An integration whose items go the way that their key names. Everything that could leak is marked "secret".</summary>
public sealed class Receipts : Integration<Parcel, Receipt>
{
    public override string Name => "receipts";

    protected override IntegrationPlan<Parcel, Receipt> Define(PlanStart<Parcel, Receipt> plan) => plan
        .OwnedBy("logistics", "https://runbooks.example/receipts")
        .Identify(parcel => parcel.Id, segment: _ => "secret-segment")
        .Call((parcel, _) => ReadAsync(parcel), "model-1")
        .GroundIn(parcel => new SourceText(parcel.Text))
        .Expect(receipt => receipt.Value >= 0, "the value is not negative")
        .Gate(gate => (gate.MaxErrorRate, gate.Assurance) = (0.4, 0.5))
        .Launch(launch => launch.MinDuration = TimeSpan.Zero)
        .ReviewedBy("clerks")
        .ApplyWith<SendReceipt>("send the receipt", effect => effect.UndoWindow = TimeSpan.Zero);

    private static Task<Receipt> ReadAsync(Parcel parcel) => parcel.Id.Contains("down", StringComparison.Ordinal)
        ? throw new HttpRequestException("secret provider text")
        : Task.FromResult(new Receipt { Id = parcel.Id, Value = parcel.Value });
}

internal sealed class SendReceipt : UnconfirmedEffect<Receipt>
{
    public override Task ApplyAsync(Approved<Receipt> approved, EffectContext context, CancellationToken cancellationToken) => context.ItemKey switch
    {
        var key when key.Contains("doubt", StringComparison.Ordinal) => throw new TimeoutException("secret receiver text"),
        var key when key.Contains("refused", StringComparison.Ordinal) => throw new EffectNotAppliedException("secret receiver text", isPermanent: true),
        _ => Task.CompletedTask,
    };
}
