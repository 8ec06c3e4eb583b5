using System.Xml.Linq;

namespace SafeIntegration.Package.Tests.Reading;

/// <summary>The sources this test assembly was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string File(params ReadOnlySpan<string> path) => Path.Combine([Root, .. path]);

    /// <summary>The version of a package that the repository itself uses.</summary>
    public static string VersionOf(string package) => XDocument.Load(File("Directory.Packages.props")).Descendants("PackageVersion")
        .Single(entry => (string?)entry.Attribute("Include") == package).Attribute("Version")!.Value;

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "SafeIntegration.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("SafeIntegration.sln is in no folder above the tests. Run them from a clone of the repository.");
    }
}
