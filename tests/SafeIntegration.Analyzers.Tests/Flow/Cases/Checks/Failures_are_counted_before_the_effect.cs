// shape: an int variable counts the failed checks of each element of a stream, by ++ and +=, and more than none goes to the next
using System.Net;
using SafeIntegration;

namespace Port.Manifests;

public sealed record Seal(string Number, string Colour);

public sealed record ContainerEntry(string Container, long Kilograms, Seal Seal);

public interface ICrane
{
    [Effect]
    Task LiftAsync(string container, long kilograms, string sealColour);
}

public sealed class UnloadingService(HttpClient shipLine, ICrane crane, ILogger<UnloadingService> logger)
{
    /// <summary>How many entries of the manifest were refused.</summary>
    public async Task<int> UnloadAsync(string ship, IReadOnlySet<string> expected, CancellationToken cancellationToken)
    {
        int refused = 0;
        string path = $"ships/{WebUtility.UrlEncode(ship)}/manifest";
        await foreach (ContainerEntry? entry in shipLine.GetFromJsonAsAsyncEnumerable<ContainerEntry>(path, cancellationToken))
        {
            if (entry is null)
                continue;

            int failures = 0;
            if (!expected.Contains(entry.Container))
                failures++;
            if (entry.Kilograms < 2_000 || entry.Kilograms > 32_000)
                failures += 1;
            if (entry.Seal.Colour is not ("red" or "green"))
                ++failures;

            if (failures > 0)
            {
                refused++;
                logger.LogWarning("Seal {Seal}: {Failures} failures", entry.Seal.Number, failures);
                continue;
            }

            await crane.LiftAsync(entry.Container, entry.Kilograms, entry.Seal.Colour);
        }

        return refused;
    }
}
