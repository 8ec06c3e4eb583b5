namespace BackOffice;

/// <summary>How this run goes.</summary>
public sealed record BackOfficeOptions
{
    /// <summary>The folder everything is written to: journal, mails in and out, documents. Emptied at the start, as the run is a demonstration.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>Whether simulated reviewers answer from the ground truth.</summary>
    public bool SimulatesReviewers { get; init; }

    /// <summary>Whether the run ends with its summary, instead of leaving the inbox open.</summary>
    public bool Exits { get; init; }

    /// <summary>Whether this process only helps a run that another one does, on the same journal.</summary>
    public bool IsWorker { get; init; }

    /// <summary>Where the inbox is served.</summary>
    public Uri Address { get; init; } = new("http://localhost:5080");

    /// <summary>How many invoices are fed.</summary>
    public int Invoices { get; init; } = 4800;

    /// <summary>How long a verdict can be undone. A simulated reviewer never does.</summary>
    public TimeSpan UndoWindow => SimulatesReviewers ? TimeSpan.Zero : TimeSpan.FromSeconds(10);

    /// <summary>A demonstration cannot wait the 14 days that an integration of real work should.</summary>
    public TimeSpan LaunchPeriod { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The journal's file.</summary>
    public string JournalFile => Path.Combine(DataFolder, "safeintegration.db");

    /// <summary>The file that says where accounts payable is, as long as a run goes on.</summary>
    public string NeighbourFile => Path.Combine(DataFolder, "accounts-payable.txt");

    /// <summary>Where accounts payable is; null if no run goes on, or its file is only just being written.</summary>
    public Uri? Neighbour()
    {
        try
        {
            return Uri.TryCreate(File.ReadAllText(NeighbourFile), UriKind.Absolute, out Uri? address) ? address : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>A folder below <see cref="DataFolder"/>.</summary>
    public string Folder(string name) => Path.Combine(DataFolder, name);

    /// <summary>Reads the command line.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="folder">The folder below which everything is written.</param>
    /// <exception cref="ArgumentException">It has a word that is not known.</exception>
    public static BackOfficeOptions Parse(IReadOnlyList<string> args, string folder)
    {
        var options = new BackOfficeOptions { DataFolder = Path.Combine(folder, "backoffice-data") };
        foreach (string arg in args)
        {
            options = arg switch
            {
                "--simulate-reviewers" => options with { SimulatesReviewers = true },
                "--exit" => options with { Exits = true },
                "--worker" => options with { IsWorker = true, Address = new("http://localhost:5081") },
                // --Ai:Endpoint=… and the like are configuration.
                _ when arg.StartsWith("--", StringComparison.Ordinal) && arg.Contains('=', StringComparison.Ordinal) => options,
                _ => throw new ArgumentException($"'{arg}' is not known. Use --simulate-reviewers, --exit, --worker, or configuration such as --Ai:Endpoint=https://…"),
            };
        }

        IConfiguration configuration = new ConfigurationBuilder().AddCommandLine([.. args.Where(arg => arg.Contains('=', StringComparison.Ordinal))]).Build();
        return options with
        {
            Invoices = configuration.GetValue("Invoices", options.Invoices),
            DataFolder = configuration["DataFolder"] ?? options.DataFolder,
            Address = configuration.GetValue("Address", options.Address)!,
        };
    }
}
