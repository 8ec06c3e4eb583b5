using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>The evidence for the gate.</summary>
internal static class GateEventCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of("A gate event comes back as it was, with a sequence number", async (store, token) =>
        {
            GateEvent full = Samples.Event(GateEventKind.Labelled, 4) with
            {
                Item = ItemId.New(Samples.Now),
                Segment = "supplier-9",
                Score = 0.125,
                Wrong = true,
                AuditRate = 0.05,
                Detail = "why",
            };
            Ensure.True(await store.AppendGateEventAsync(full, token), "the event is appended");
            IReadOnlyList<GateEvent> read = await store.ReadGateEventsAsync(Samples.Orders, 0, 10, token);
            Ensure.Sequence([full with { Sequence = read[0].Sequence }], read, "The events");
            Ensure.True(read[0].Sequence > 0, "the sequence number is positive");
        }),
        Case.Of("Gate events come in the order of their commits, in pages", async (store, token) =>
        {
            for (int i = 0; i < 10; i++)
            {
                await store.AppendGateEventAsync(Samples.Event(GateEventKind.Scored) with { Score = i }, token);
                await store.AppendGateEventAsync(Samples.Event(GateEventKind.Scored, integration: Samples.Invoices), token);
            }

            List<GateEvent> events = [];
            while (await store.ReadGateEventsAsync(Samples.Orders, events.LastOrDefault()?.Sequence ?? 0, 3, token) is { Count: > 0 } page)
                events.AddRange(page);
            Ensure.Sequence(Enumerable.Range(0, 10).Select(i => (double)i), events.Select(e => e.Score), "The scores");
        }),
        Case.Of("Scores and labels happen as often as they are appended", async (store, token) =>
        {
            foreach (GateEventKind kind in (GateEventKind[])[GateEventKind.Scored, GateEventKind.Labelled])
            {
                Ensure.True(await store.AppendGateEventAsync(Samples.Event(kind), token), $"a first {kind} is appended");
                Ensure.True(await store.AppendGateEventAsync(Samples.Event(kind), token), $"a second {kind} is appended");
            }
        }),
        Case.Of("A stage event happens once an epoch and integration", async (store, token) =>
        {
            foreach (GateEventKind kind in (GateEventKind[])[GateEventKind.EpochStarted, GateEventKind.Certified, GateEventKind.Opened, GateEventKind.Tripped])
            {
                Ensure.True(await store.AppendGateEventAsync(Samples.Event(kind), token), $"the first {kind} is appended");
                Ensure.True(!await store.AppendGateEventAsync(Samples.Event(kind), token), $"a second {kind} is not appended");
                Ensure.True(await store.AppendGateEventAsync(Samples.Event(kind, 2), token), $"{kind} of another epoch is appended");
                Ensure.True(await store.AppendGateEventAsync(Samples.Event(kind, integration: Samples.Invoices), token),
                    $"{kind} of another integration is appended");
            }

            Ensure.Equal(8, (await store.ReadGateEventsAsync(Samples.Orders, 0, 100, token)).Count, "Events");
        }),
        Case.Of("A stage event that has happened is left out of a commit, and the rest is committed", async (store, token) =>
        {
            await store.AppendGateEventAsync(Samples.Event(GateEventKind.Certified), token);
            ItemRecord item = await store.SaveAsync(
                Samples.New() with { GateEvents = [Samples.Event(GateEventKind.Labelled), Samples.Event(GateEventKind.Certified)] }, token);
            Ensure.Equal(item, await store.FindAsync(item.Id, token), "The item");
            IReadOnlyList<GateEvent> events = await store.ReadGateEventsAsync(Samples.Orders, 0, 10, token);
            Ensure.Sequence([GateEventKind.Certified, GateEventKind.Labelled], events.Select(e => e.Kind), "The events");
        }),
        Case.Of("Of concurrent certificates of an epoch one is appended", async (store, token) =>
        {
            bool[] appended = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ =>
                Task.Run(() => store.AppendGateEventAsync(Samples.Event(GateEventKind.Certified), token), token)));
            Ensure.Equal(1, appended.Count(one => one), "Certificates");
        }),
        Case.Of("An event with a number that is none is refused", async (store, token) =>
        {
            GateEvent noNumber = Samples.Event(GateEventKind.Scored) with { Score = double.NaN };
            await Ensure.ThrowsAsync<ArgumentException>(() => store.AppendGateEventAsync(noNumber, token), "A score that is not a number");
        }),
    ];
}
