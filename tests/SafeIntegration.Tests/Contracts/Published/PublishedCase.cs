using System.Text.Json;

namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>
/// A real change between two versions of an API: the payload before and after, and what somebody found who compared them. The data is not part of the repository: it lies beside it.
/// </summary>
/// <param name="Expected"><c>drift</c>, <c>info</c> or <c>silent</c>.</param>
/// <param name="Removed">Paths of the members that are gone, with <c>[*]</c> for every element.</param>
/// <param name="Added">Paths of the members that are new.</param>
/// <param name="Old">The payload before.</param>
/// <param name="New">The payload after.</param>
internal sealed record PublishedCase(string Expected, IReadOnlyList<string> Removed, IReadOnlyList<string> Added, byte[] Old, byte[] New)
{
    public static PublishedCase Load(string id)
    {
        string folder = Path.Combine(Root(), "..", "shared", "data", "drift");
        if (!Directory.Exists(folder))
            Assert.Skip("Published payloads are third-party data and not part of the repository: ../shared/data/drift is absent.");
        string path = Directory.EnumerateDirectories(folder, id + "-*").Single();
        using JsonDocument meta = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, "meta.json")));
        JsonElement diff = meta.RootElement.GetProperty("diff");
        return new(
            meta.RootElement.GetProperty("expected").GetString()!.Split(' ')[0], PathsOf(diff, "removed"), PathsOf(diff, "added"),
            File.ReadAllBytes(Path.Combine(path, "old.json")), File.ReadAllBytes(Path.Combine(path, "new.json")));
    }

    private static string[] PathsOf(JsonElement diff, string name) =>
        [.. diff.GetProperty(name).EnumerateArray().Select(path => path.GetString()!.Replace("[]", "[*]", StringComparison.Ordinal))];

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SafeIntegration.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
