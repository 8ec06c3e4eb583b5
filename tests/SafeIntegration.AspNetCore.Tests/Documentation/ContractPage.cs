namespace SafeIntegration.AspNetCore.Tests.Documentation;

/// <summary>The blocks of docs/contracts.md.</summary>
internal static class ContractPage
{
    private static readonly string Root = FindRoot();

    public static string Code => File.ReadAllText(Path.Combine(Root, "tests", "SafeIntegration.AspNetCore.Tests", "Documentation", "OrderDesk.cs"));

    public static IReadOnlyList<string> Blocks(string language)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Root, "docs", "contracts.md"));
        var blocks = new List<string>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] != "```" + language)
                continue;
            int end = Array.IndexOf(lines, "```", i + 1);
            blocks.Add(string.Join('\n', lines[(i + 1)..end]));
            i = end;
        }

        return blocks;
    }

    /// <summary>Code without its indentation.</summary>
    public static string Flat(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SafeIntegration.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
