using SafeIntegration.Benchmarks.Harness;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>What a validated parse costs: tables for people, and one line that a script can read, last.</summary>
internal static class ContractsCommand
{
    private static readonly InterleavedHarness Small = new(rounds: 61, slice: TimeSpan.FromMilliseconds(2), warmUp: TimeSpan.FromMilliseconds(400));
    private static readonly InterleavedHarness Large = new(rounds: 21, slice: TimeSpan.FromMilliseconds(1), warmUp: TimeSpan.FromMilliseconds(400));

    /// <summary>Measures and prints; 0.</summary>
    public static int Run()
    {
        IReadOnlyList<Peer> peers = Peers.CreateAll();
        SelfCheck.Run(peers);
        int checking = peers.Count(peer => peer.ChecksRules);
        Console.WriteLine($"Self-check: {peers.Count} variants read the same; each of the {checking} that validate refuses {BrokenPayloads.ForEveryRule.Count} broken payloads, one a rule.");
        Console.WriteLine("Ratio: median over the rounds of a variant's thread CPU time by that of System.Text.Json source generation into plain classes in the same round.");
        Console.WriteLine();

        var summary = new Summary();
        foreach (TextStyle style in Enum.GetValues<TextStyle>())
        {
            summary.Add(style, "1K", Measure(Small, $"one order, {style}", peers, OrderPayloads.Order(style), (peer, utf8) => peer.ReadOrder(utf8)));
            summary.Add(style, "20K", Measure(Small, $"page of 50 orders, {style}", peers, OrderPayloads.SmallPage(style), (peer, utf8) => peer.ReadPage(utf8)));
            summary.Add(style, "1M", Measure(Large, $"page of 1000 orders, {style}", peers, OrderPayloads.LargePage(style), (peer, utf8) => peer.ReadPage(utf8)));
        }

        summary.AddFailure(FailurePath.Measure(Small));
        summary.AddAllocation(Allocation.Compare());
        ColdStart.Print();
        CodeSize.Print();
        Console.WriteLine(summary);
        return 0;
    }

    private static IReadOnlyList<Measurement> Measure(InterleavedHarness harness, string title, IReadOnlyList<Peer> peers, byte[] payload, Func<Peer, byte[], object?> read)
    {
        IReadOnlyList<Measurement> rows = harness.Measure([.. peers.Select(peer => new Variant(peer.Name, () => read(peer, payload)))]);
        Report.Print(Console.Out, $"{title}, {payload.Length} bytes", rows);
        return rows;
    }
}
