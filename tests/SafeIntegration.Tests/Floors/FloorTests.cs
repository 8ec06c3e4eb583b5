namespace SafeIntegration.Tests.Floors;

/// <summary>The folders of the core are floors: arrows go down, never up and never sideways, so that there is no circle.</summary>
public sealed class FloorTests
{
    private static readonly Dictionary<string, int> FloorOf = new(StringComparer.Ordinal)
    {
        ["Hosting"] = 4,
        ["Running"] = 3,
        ["Defining"] = 2,
        ["Calling"] = 1,
        ["Gating"] = 1,
        ["Reviewing"] = 1,
        ["Applying"] = 1,
        ["Contracts"] = 0,
        ["Grounding"] = 0,
        ["Journaling"] = 0,
        ["Telemetry"] = -1,
    };

    [Fact]
    public void A_folder_uses_only_folders_on_lower_floors()
    {
        IReadOnlyCollection<(string File, string From, string Type, string To)> uses = new CoreSources().Uses();
        Assert.True(uses.Count > 100, $"Only {uses.Count} uses were found: the sources did not compile far enough for this test to say anything.");
        Assert.Empty(uses.Where(use => FloorOf[use.To] >= FloorOf[use.From]).Select(use => $"{use.File} uses {use.Type} of {use.To}").Order());
    }

    [Fact]
    public void A_file_is_one_idea()
    {
        int[] lengths = [.. new CoreSources().Files.Select(path => File.ReadLines(path).Count()).Order()];
        Assert.InRange(lengths[^1], 1, 400);
        Assert.InRange(lengths[lengths.Length / 2], 1, 80);
    }
}
