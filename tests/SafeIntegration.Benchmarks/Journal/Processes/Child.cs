using System.Diagnostics;
using System.Globalization;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>This program once more, in a process of its own. It says when it is ready, starts when it is told, and answers with numbers.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process _process;

    private Child(Process process) => _process = process;

    public static async Task<Child> StartAsync(IEnumerable<string> arguments)
    {
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        var start = new ProcessStartInfo(program, [.. isHost ? [typeof(Child).Assembly.Location] : Array.Empty<string>(), JournalChild.Command, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var child = new Child(Process.Start(start)!);
        await child.ReadAsync();
        return child;
    }

    /// <summary>Lets it do its work.</summary>
    public async Task<IReadOnlyList<long>> RunAsync()
    {
        await _process.StandardInput.WriteLineAsync("go");
        await _process.StandardInput.FlushAsync();
        return [.. (await ReadAsync()).Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> ReadAsync() =>
        await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("A child process ended early; what it said stands above.");
}
