using SafeIntegration.Package.Tests.Reading;

namespace SafeIntegration.Package.Tests.Packing;

/// <summary>The program of the folder <c>Published</c>, as a project against the packages that is published ahead of time or trimmed.</summary>
internal static class PublishedProgram
{
    /// <summary>Writes the project.</summary>
    /// <param name="root">The folder of all projects.</param>
    /// <param name="how">The property that says how it is published; also the name of the project.</param>
    /// <param name="version">The version of the packages under test.</param>
    /// <returns>Its folder.</returns>
    public static string Write(string root, string how, string version)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, how)).FullName;
        // Ahead of time everything of ours is kept, so that all of it is looked at; trimmed, only what the program needs, so that what goes missing is missed.
        string[] rooted = how == "PublishAot" ? ["SafeIntegration", "SafeIntegration.Sqlite"] : [];
        // Without TrimmerSingleWarn=false an assembly would have one warning for all it has; each is wanted with its place.
        File.WriteAllText(Path.Combine(folder, how + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <InvariantGlobalization>true</InvariantGlobalization>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
                <{how}>true</{how}>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SafeIntegration.Sqlite" Version="{version}" />
                <PackageReference Include="Microsoft.Extensions.Hosting" Version="{Repository.VersionOf("Microsoft.Extensions.Hosting")}" />
                {string.Concat(rooted.Select(assembly => $"""<TrimmerRootAssembly Include="{assembly}" />"""))}
              </ItemGroup>
            </Project>
            """);
        foreach (string source in Directory.EnumerateFiles(Repository.File("tests", "SafeIntegration.Package.Tests", "Published"), "*.cs"))
            File.Copy(source, Path.Combine(folder, Path.GetFileName(source)));
        return folder;
    }
}
