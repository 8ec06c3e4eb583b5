using System.Text.Json;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>Proves, before anything is measured, that all peers read the same and that whoever is said to check the rules does.</summary>
internal static class SelfCheck
{
    /// <summary>Throws if a peer does not do what it is measured for.</summary>
    public static void Run(IReadOnlyList<Peer> peers)
    {
        foreach (TextStyle style in Enum.GetValues<TextStyle>())
        {
            byte[] order = OrderPayloads.Order(style), page = OrderPayloads.SmallPage(style), largePage = OrderPayloads.LargePage(style);
            string[] expected = [TextOf(peers[0].ReadOrder(order)), TextOf(peers[0].ReadPage(page)), TextOf(peers[0].ReadPage(largePage))];
            foreach (Peer peer in peers)
            {
                string[] found = [TextOf(peer.ReadOrder(order)), TextOf(peer.ReadPage(page)), TextOf(peer.ReadPage(largePage))];
                if (!found.SequenceEqual(expected))
                    throw new InvalidOperationException($"'{peer.Name}' reads something else than '{peers[0].Name}' from the {style} payloads. The comparison would not be like with like.");
            }
        }

        foreach (Peer peer in peers.Where(peer => peer.ChecksRules))
        {
            for (int rule = 0; rule < BrokenPayloads.ForEveryRule.Count; rule++)
            {
                if (!Refuses(peer, BrokenPayloads.ForEveryRule[rule]))
                    throw new InvalidOperationException($"'{peer.Name}' accepts broken payload number {rule}. The comparison would not be like with like.");
            }
        }
    }

    private static string TextOf(object? value) => JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object));

    private static bool Refuses(Peer peer, byte[] payload)
    {
        try
        {
            return peer.ReadOrder(payload) is null;
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
