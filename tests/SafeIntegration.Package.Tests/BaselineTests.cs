using SafeIntegration.Package.Tests.Building;
using SafeIntegration.Package.Tests.Packing;

namespace SafeIntegration.Package.Tests;

/// <summary>An old code base begins with new code only: what a baseline is, from writing it to shrinking it.</summary>
public sealed class BaselineTests(Workbench workbench)
{
    private const string Write = "-p:SafeIntegrationBaseline=write";
    private const string Enforce = "-p:SafeIntegrationProfile=enforce";
    private const string Again = "--no-restore";
    private const string AsErrors = "-p:TreatWarningsAsErrors=true";

    [Fact]
    public async Task With_a_baseline_only_what_is_new_fails_the_build()
    {
        string folder = NewProject(3);
        BuildResult written = await Workbench.BuildAsync(folder, Write, Enforce, AsErrors);
        Assert.True(written.Succeeded, written.Output);
        Assert.Contains("safeintegration.baseline: 3 findings written.", written.Output, StringComparison.Ordinal);

        await EditAsync(folder, code => "\n\n" + code.Replace("record Order2;", "record   Order2 ;", StringComparison.Ordinal));
        BuildResult clean = await Workbench.BuildAsync(folder, Again, Enforce, AsErrors);
        Assert.True(clean.Succeeded, clean.Output);

        await EditAsync(folder, code => code + "[Contract(\"c.new.v1\")]\npublic sealed record Fresh;\n");
        BuildResult changed = await Workbench.BuildAsync(folder, Again, Enforce);
        Assert.False(changed.Succeeded);
        Assert.Equal("Old: Contracts.cs 12: error SI4001", changed.Told);

        BuildResult all = await Workbench.BuildAsync(folder, Again, "-p:SafeIntegrationBaseline=off");
        Assert.Equal(4, all.Reports.Count);
    }

    [Fact]
    public async Task An_entry_that_nothing_matches_any_more_is_told_with_the_command()
    {
        string folder = NewProject(2);
        await Workbench.BuildAsync(folder, Write);
        await EditAsync(folder, code => code.Replace("sealed record Order1", "sealed partial record Order1", StringComparison.Ordinal));
        BuildResult stale = await Workbench.BuildAsync(folder, Again);
        Assert.Contains("warning SI9102: The baseline has 1 entry that no finding matches any more (SI4001 in Contracts.cs). Rewrite it: dotnet build ", stale.Output, StringComparison.Ordinal);

        BuildResult rewritten = await Workbench.BuildAsync(folder, Again, Write);
        Assert.Contains("1 finding written", rewritten.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SI9102", (await Workbench.BuildAsync(folder, Again)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_entry_is_told_at_its_place()
    {
        string folder = NewProject(1);
        await File.WriteAllTextAsync(Path.Combine(folder, "safeintegration.baseline"), "# ours\n\n<<<<<<< ours\n");
        BuildResult build = await Workbench.BuildAsync(folder);
        Assert.Contains("safeintegration.baseline(3): warning SI9103: ", build.Output, StringComparison.Ordinal);
        Assert.Equal("Old: Contracts.cs 4: warning SI4001", build.Told);
    }

    [Fact]
    public async Task A_log_of_the_project_is_read_where_it_is()
    {
        string folder = NewProject(1);
        BuildResult written = await Workbench.BuildAsync(folder, Write, "-p:ErrorLog=own.sarif%2cversion=2.1");
        Assert.True(written.Succeeded, written.Output);
        Assert.Contains("1 finding written", written.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "own.sarif")));
        Assert.Empty(Directory.GetFiles(folder, "safeintegration.sarif", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Each_target_framework_has_a_baseline_of_its_own()
    {
        string folder = Path.Combine(workbench.NewProjects(), "Multi");
        ConsumerSource.CopyTo(folder, "Multi");
        await Workbench.BuildAsync(folder, Write);
        Assert.Equal(["SI1001 Gate.cs", "SI4001 Ticket.cs"], await RulesAsync(folder, "safeintegration.net10.0.baseline"));
        Assert.Equal(["SI1001 Gate.cs"], await RulesAsync(folder, "safeintegration.netstandard2.0.baseline"));
        Assert.Equal("", (await Workbench.BuildAsync(folder, Again)).Told);
    }

    [Fact]
    public async Task The_first_build_with_many_findings_prints_the_command_once()
    {
        string folder = NewProject(21);
        BuildResult first = await Workbench.BuildAsync(folder, "-p:CI=false");
        Assert.Contains("warning SI9101: SafeIntegration has 21 findings in this project.", first.Output, StringComparison.Ordinal);
        Assert.Contains($"dotnet build \"{Path.Combine(folder, "Old.csproj")}\" {Write}", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SI9101", (await Workbench.BuildAsync(folder, Again, "-p:CI=false", "--no-incremental")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_build_that_failed_for_many_findings_the_next_prints_the_command()
    {
        string folder = NewProject(21);
        await Workbench.BuildAsync(folder, "-p:CI=false", Enforce);
        Assert.Contains("warning SI9101: ", (await Workbench.BuildAsync(folder, Again, "-p:CI=false", Enforce)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_findings_are_not_many()
    {
        string folder = NewProject(20);
        BuildResult build = await Workbench.BuildAsync(folder, "-p:CI=false");
        Assert.Equal(20, build.Reports.Count);
        Assert.DoesNotContain("SI9101", build.Output, StringComparison.Ordinal);
    }

    /// <summary>A library whose contracts are not partial.</summary>
    private string NewProject(int findings)
    {
        string folder = Path.Combine(workbench.NewProjects(), "Old");
        ConsumerSource.CopyTo(folder, "Library");
        File.Move(Path.Combine(folder, "Library.csproj"), Path.Combine(folder, "Old.csproj"));
        string contracts = string.Concat(Enumerable.Range(1, findings).Select(number => $"[Contract(\"c.o{number}.v1\")]\npublic sealed record Order{number};\n"));
        File.WriteAllText(Path.Combine(folder, "Contracts.cs"), "using SafeIntegration;\n\n" + contracts);
        return folder;
    }

    /// <summary>What a baseline lists, without fingerprints.</summary>
    private static async Task<string[]> RulesAsync(string folder, string file) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(folder, file))).Where(line => !line.StartsWith('#')).Select(line => line[..line.LastIndexOf(' ')])];

    private static async Task EditAsync(string folder, Func<string, string> edit)
    {
        string file = Path.Combine(folder, "Contracts.cs");
        await File.WriteAllTextAsync(file, edit(await File.ReadAllTextAsync(file)));
    }
}
