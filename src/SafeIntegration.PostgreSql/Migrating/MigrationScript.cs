using System.Globalization;

namespace SafeIntegration.PostgreSql;

/// <summary>A numbered script that takes the tables from one version to the next and notes that it did.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Name">Its file name, such as <c>0001_journal.sql</c>.</param>
/// <param name="Sql">The statements, which name the schema as <c>:"schema"</c>.</param>
internal sealed record MigrationScript(int Version, string Name, string Sql)
{
    private const string Folder = "Migrations/";

    /// <summary>The scripts in this assembly, in order.</summary>
    public static IReadOnlyList<MigrationScript> All { get; } =
        [.. typeof(MigrationScript).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Load)];

    private static MigrationScript Load(string resource)
    {
        using Stream stream = typeof(MigrationScript).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        string name = resource[Folder.Length..];
        int version = int.Parse(name.AsSpan(0, name.IndexOf('_', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
        return new MigrationScript(version, name, reader.ReadToEnd());
    }
}
