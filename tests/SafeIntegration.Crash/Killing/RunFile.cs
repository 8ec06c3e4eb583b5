using System.Text.Json;
using SafeIntegration.Crash.Stores;

namespace SafeIntegration.Crash.Killing;

/// <summary>What a run was asked for. Rounds of another run must not be counted to it.</summary>
internal sealed record RunHeader(StoreKind Store, int Seed, int Count, int Children, int Width);

/// <summary>The rounds of a run that are done, one a line, so that a long run may be broken off and resumed as often as one likes.</summary>
internal sealed class RunFile
{
    private readonly string? _path;
    private readonly List<RoundResult> _rounds = [];

    /// <param name="path">The file; null where nothing is kept.</param>
    /// <param name="header">The run.</param>
    /// <exception cref="InvalidOperationException">The file is of another run.</exception>
    public RunFile(string? path, RunHeader header)
    {
        _path = path;
        if (path is null)
            return;
        if (!File.Exists(path))
        {
            File.WriteAllText(path, JsonSerializer.Serialize(header, RunJson.Default.RunHeader) + '\n');
            return;
        }

        // The last line may be half, if the machine went down.
        string[] lines = File.ReadAllText(path).Split('\n')[..^1];
        if (lines.Length == 0 || JsonSerializer.Deserialize(lines[0], RunJson.Default.RunHeader) != header)
            throw new InvalidOperationException($"{path} is of a run with other options ({lines.FirstOrDefault()}). Give the same, or another file.");
        _rounds.AddRange(lines.Skip(1).Select(line => JsonSerializer.Deserialize(line, RunJson.Default.RoundResult)!));
    }

    public IReadOnlyList<RoundResult> Rounds => _rounds;

    public bool Has(int round) => _rounds.Exists(done => done.Number == round);

    public void Add(RoundResult round)
    {
        _rounds.Add(round);
        if (_path is not null)
            File.AppendAllText(_path, JsonSerializer.Serialize(round, RunJson.Default.RoundResult) + '\n');
    }
}
