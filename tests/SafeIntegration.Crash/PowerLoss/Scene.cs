using SafeIntegration.Crash.Judging;

namespace SafeIntegration.Crash.PowerLoss;

/// <summary>A moment at which the power goes: the disk at that time, and what was promised until then.</summary>
internal sealed class Scene(DirectoryInfo folder, LostDisk disk, IReadOnlyList<Promise> promises)
{
    /// <summary>Restores what the disk kept and looks at it.</summary>
    public async Task<IReadOnlyList<Violation>> CheckAsync(IReadOnlyList<Fate> fates, CancellationToken cancellationToken)
    {
        DirectoryInfo restored = folder.CreateSubdirectory("restored");
        try
        {
            disk.Restore(restored.FullName, fates);
            return await Recovery.CheckAsync(restored.FullName, promises, cancellationToken);
        }
        finally
        {
            restored.Delete(recursive: true);
        }
    }

    /// <summary>The same, but that only some of the steps are lost or torn.</summary>
    public static IReadOnlyList<Fate> Only(IReadOnlyList<Fate> fates, IReadOnlyList<Fate> gone)
    {
        HashSet<Fate> kept = new(gone, ReferenceEqualityComparer.Instance);
        return [.. fates.Select(fate => kept.Contains(fate) ? fate : fate with { Sectors = null })];
    }
}
