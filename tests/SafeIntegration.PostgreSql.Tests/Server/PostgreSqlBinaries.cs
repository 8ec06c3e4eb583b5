using System.Globalization;

namespace SafeIntegration.PostgreSql.Tests.Server;

/// <summary>Finds an installed PostgreSQL: on PATH, or the newest in Debian's versioned folders.</summary>
internal static class PostgreSqlBinaries
{
    private const string Debian = "/usr/lib/postgresql";

    /// <summary>The folder of <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>; null if there is none.</summary>
    public static string? Find() => OnPath().Concat(Versioned()).FirstOrDefault(IsComplete);

    // Behind links, because pg_ctl expects the server beside itself.
    private static IEnumerable<string> OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "initdb"))
        .Where(File.Exists)
        .Select(file => Path.GetDirectoryName(File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file)!);

    private static IEnumerable<string> Versioned() => !Directory.Exists(Debian)
        ? []
        : Directory.GetDirectories(Debian)
            .OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out double version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"));

    private static bool IsComplete(string folder) => ((string[])["initdb", "pg_ctl", "postgres"]).All(name => File.Exists(Path.Combine(folder, name)));
}
