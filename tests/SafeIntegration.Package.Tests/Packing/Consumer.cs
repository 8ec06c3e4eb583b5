using SafeIntegration.Package.Tests.Reading;

namespace SafeIntegration.Package.Tests.Packing;

/// <summary>A project as <c>dotnet new</c> makes it, with the packages and the code that README.md names.</summary>
/// <param name="Name">Folder and project.</param>
/// <param name="Sdk">The SDK of the template.</param>
/// <param name="Packages">What is added to it.</param>
/// <param name="Files">Its code: a file name, and the block of README.md it stands in.</param>
internal sealed record Consumer(string Name, string Sdk, IReadOnlyList<string> Packages, IReadOnlyList<(string File, string Mark)> Files)
{
    private const string Invoices = "Rung4/SupplierInvoices.cs";

    public static IReadOnlyList<Consumer> All { get; } =
    [
        Console("Rung1", "SafeIntegration"),
        Console("Rung2", "SafeIntegration.Sqlite", "Microsoft.Extensions.Hosting"),
        Console("Rung3", "SafeIntegration.Sqlite", "Microsoft.Extensions.Hosting"),
        Console("Rung4", "SafeIntegration.Sqlite", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.AI.OpenAI").With(Invoices),
        new Consumer("Inbox", "Microsoft.NET.Sdk.Web", ["SafeIntegration.Sqlite", "SafeIntegration.Inbox", "Microsoft.Extensions.AI.OpenAI"], []).With("Inbox/Program.cs").With(Invoices),
    ];

    /// <summary>Writes the project.</summary>
    /// <param name="root">The folder of all projects.</param>
    /// <param name="version">The version of the packages under test.</param>
    public void Write(string root, string version)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, Name)).FullName;
        IEnumerable<string> references = Packages.Select(package =>
            $"""<PackageReference Include="{package}" Version="{(package.StartsWith("SafeIntegration", StringComparison.Ordinal) ? version : Repository.VersionOf(package))}" />""");
        File.WriteAllText(Path.Combine(folder, Name + ".csproj"), $"""
            <Project Sdk="{Sdk}">
              <PropertyGroup>
                {(Sdk == "Microsoft.NET.Sdk" ? "<OutputType>Exe</OutputType>" : "")}
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>{string.Concat(references)}</ItemGroup>
            </Project>
            """);
        foreach ((string file, string mark) in Files)
            File.WriteAllText(Path.Combine(folder, file), Readme.Block(mark));
    }

    private static Consumer Console(string name, params string[] packages) => new Consumer(name, "Microsoft.NET.Sdk", packages, []).With(name + "/Program.cs");

    private Consumer With(string path) => this with { Files = [.. Files, (Path.GetFileName(path), "file: " + path)] };
}
