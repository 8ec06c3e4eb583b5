using System.IO.Compression;
using System.Xml.Linq;
using SafeIntegration.Package.Tests.Packing;

namespace SafeIntegration.Package.Tests;

/// <summary>What is in the packages.</summary>
public sealed class PackageTests(Workbench workbench)
{
    private static readonly string[] ToolsOfTheCore =
    [
        "analyzers/dotnet/cs/SafeIntegration.Analyzers.dll",
        "analyzers/dotnet/cs/SafeIntegration.CodeFixes.dll",
        "analyzers/dotnet/cs/SafeIntegration.Generators.dll",
        "lib/netstandard2.0/SafeIntegration.dll",
        "tasks/netstandard2.0/SafeIntegration.Tasks.dll",
    ];

    public static TheoryData<string> Packages => [.. Workbench.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_holds_its_own_assembly_with_documentation_and_no_other(string package)
    {
        string[] files = FilesOf(package);
        Assert.Contains($"lib/net10.0/{package}.xml", files);
        string[] more = package == "SafeIntegration" ? ToolsOfTheCore : [];
        Assert.Equal([.. more.Append($"lib/net10.0/{package}.dll").Order(StringComparer.Ordinal)], files.Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_core_brings_its_targets_and_a_file_for_each_profile() => Assert.Equal(
        ["buildTransitive/SafeIntegration.targets", "buildTransitive/profiles/enforce.globalconfig", "buildTransitive/profiles/off.globalconfig", "buildTransitive/profiles/strict.globalconfig"],
        FilesOf("SafeIntegration").Where(file => file.StartsWith("build", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void For_older_frameworks_the_core_depends_on_nothing()
    {
        using ZipArchive zip = ZipFile.OpenRead(workbench.Package("SafeIntegration"));
        XElement group = XDocument.Load(zip.GetEntry("SafeIntegration.nuspec")!.Open()).Descendants().Single(element => (string?)element.Attribute("targetFramework") == ".NETStandard2.0");
        Assert.Empty(group.Elements());
    }

    [Theory]
    [InlineData("SafeIntegration.Sqlite")]
    [InlineData("SafeIntegration.PostgreSql")]
    [InlineData("SafeIntegration.Inbox")]
    public void A_package_on_top_of_the_core_brings_the_generator_with_it(string package)
    {
        using ZipArchive zip = ZipFile.OpenRead(workbench.Package(package));
        XElement core = XDocument.Load(zip.GetEntry(package + ".nuspec")!.Open()).Descendants().Single(element => (string?)element.Attribute("id") == "SafeIntegration");
        Assert.Equal(("All", null), ((string?)core.Attribute("include"), (string?)core.Attribute("exclude")));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_says_what_it_is_and_under_which_licence(string package)
    {
        using ZipArchive zip = ZipFile.OpenRead(workbench.Package(package));
        XElement metadata = XDocument.Load(zip.GetEntry(package + ".nuspec")!.Open()).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        string Of(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

        Assert.Equal("MIT", Of("license"));
        Assert.Equal("README.md", Of("readme"));
        Assert.NotNull(zip.GetEntry("README.md"));
        Assert.NotNull(zip.GetEntry("LICENSE"));
        Assert.NotEqual("Package Description", Of("description"));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_has_symbols(string package) => Assert.True(File.Exists(workbench.Package(package, "snupkg")));

    [Theory]
    [InlineData("SafeIntegration.Sqlite")]
    [InlineData("SafeIntegration.PostgreSql")]
    public void The_scripts_of_a_journal_are_in_its_package(string package) =>
        Assert.Contains(FilesOf(package), file => file.StartsWith("scripts/", StringComparison.Ordinal) && file.EndsWith(".sql", StringComparison.Ordinal));

    private string[] FilesOf(string package)
    {
        using ZipArchive zip = ZipFile.OpenRead(workbench.Package(package));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }
}
