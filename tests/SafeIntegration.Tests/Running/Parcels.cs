using System.ComponentModel.DataAnnotations;

namespace SafeIntegration.Tests.Running;

[Contract("test.parcel.v1")]
public sealed partial record Parcel
{
    [StringLength(40, MinimumLength = 1)]
    public required string Id { get; init; }

    public required decimal Value { get; init; }

    public string Text { get; init; } = "parcel";
}

public sealed record Label
{
    public required string Id { get; init; }

    public required decimal Value { get; init; }
}

/// <summary>An API integration without a model: automatic unless a check objects.</summary>
public sealed class ParcelLabels : Integration<Parcel, Label>
{
    public override string Name => "parcel-labels";

    protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => plan
        .OwnedBy("logistics", "https://runbooks.example/parcels")
        .Identify(parcel => parcel.Id)
        .Map(parcel => new Label { Id = parcel.Id, Value = parcel.Value })
        .Expect(label => label.Value >= 0, "the value is not negative")
        .Gate(gate => gate.ReviewAbove(label => label.Value, 500m))
        .ReviewedBy("clerks")
        .ApplyWith<RecordLabel>("print the label");
}

internal sealed class RecordLabel(Ledger ledger) : IdempotentEffect<Label>
{
    public override Task ApplyAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken)
    {
        ledger.Write(context.IdempotencyKey);
        return Task.CompletedTask;
    }
}
