using System.Globalization;
using System.Reflection;

namespace SafeIntegration.Sqlite;

/// <summary>A numbered script that takes the tables from one version to the next.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Name">Its file name, such as <c>0001_journal.sql</c>.</param>
/// <param name="MinimumReader">The oldest code version that can work with the tables as this script leaves them.</param>
/// <param name="Sql">The statements.</param>
internal sealed record MigrationScript(int Version, string Name, int MinimumReader, string Sql)
{
    private const string Folder = "Migrations/";
    private const string MinimumReaderMark = "-- minimum-reader: ";

    /// <summary>The scripts in this assembly, in order.</summary>
    public static IReadOnlyList<MigrationScript> All { get; } = Load();

    private static MigrationScript[] Load()
    {
        Assembly assembly = typeof(MigrationScript).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return Parse(name[Folder.Length..], reader.ReadToEnd());
            })];
    }

    // The number is in the name, the minimum reader in the first line.
    private static MigrationScript Parse(string name, string sql)
    {
        int version = int.Parse(name.AsSpan(0, name.IndexOf('_', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
        int minimumReader = int.Parse(sql.AsSpan(MinimumReaderMark.Length, sql.IndexOf('\n', StringComparison.Ordinal) - MinimumReaderMark.Length), CultureInfo.InvariantCulture);
        return new MigrationScript(version, name, minimumReader, sql);
    }
}
