namespace SafeIntegration.Tests.Running;

/// <summary>A value that is not always one that JSON can hold.</summary>
internal sealed record Reading
{
    public required string Id { get; init; }

    public required double Value { get; init; }
}

/// <summary>Takes readings in and passes them on.</summary>
internal sealed class Readings : Integration<Reading, Reading>
{
    public override string Name => "readings";

    protected override IntegrationPlan<Reading, Reading> Define(PlanStart<Reading, Reading> plan) => plan
        .OwnedBy("logistics", "https://runbooks.example/readings")
        .Identify(reading => reading.Id)
        .Map(reading => reading with { Value = 1 / reading.Value })
        .Gate()
        .ReviewedBy("clerks")
        .ApplyWith<FileReading>("file the reading");
}

internal sealed class FileReading(Ledger ledger) : IdempotentEffect<Reading>
{
    public override Task ApplyAsync(Approved<Reading> approved, EffectContext context, CancellationToken cancellationToken)
    {
        ledger.Write(context.IdempotencyKey);
        return Task.CompletedTask;
    }
}
