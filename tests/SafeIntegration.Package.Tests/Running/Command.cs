using System.Diagnostics;
using System.Text;

namespace SafeIntegration.Package.Tests.Running;

/// <summary>A child process: what it says, what is typed into it, how it ends. Ended by its own id, with its children, when disposed.</summary>
internal sealed class Command : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Lock _lock = new();
    private readonly List<(string Text, TaskCompletionSource<string> Seen)> _awaited = [];

    private Command(ProcessStartInfo start)
    {
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything it has said.</summary>
    public string Output
    {
        get
        {
            lock (_lock)
                return _output.ToString();
        }
    }

    public static Command Start(string folder, params IEnumerable<string> arguments) => StartFile("dotnet", folder, arguments);

    /// <summary>Starts a program that is a file of its own.</summary>
    public static Command StartFile(string file, string folder, params IEnumerable<string> arguments)
    {
        // The test host's own settings would reach the child's build; and nothing may stay behind when it ends.
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name.StartsWith("DOTNET_ENVIRONMENT", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        // One language and one decimal point, on every machine.
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        return new(start);
    }

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has its output.</exception>
    public static async Task<string> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        await using Command command = Start(folder, arguments);
        return await command.EndAsync();
    }

    /// <summary>Runs it to its end, however it ends.</summary>
    public static async Task<(bool Succeeded, string Output)> TryRunAsync(string folder, params IEnumerable<string> arguments)
    {
        await using Command command = Start(folder, arguments);
        command._process.StandardInput.Close();
        await command._process.WaitForExitAsync().WaitAsync(Patience);
        return (command._process.ExitCode == 0, command.Output);
    }

    /// <summary>Types a line.</summary>
    public async Task TypeAsync(string line)
    {
        await _process.StandardInput.WriteAsync(line + "\n");
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Waits for a line that contains a text, and gives it.</summary>
    public async Task<string> LineAsync(string text)
    {
        var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_output.ToString().Split('\n').FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } said)
                return said;
            _awaited.Add((text, seen));
        }

        Task exited = _process.WaitForExitAsync();
        Task first = await Task.WhenAny(seen.Task, exited).WaitAsync(Patience);
        return first == exited && !seen.Task.IsCompleted
            ? throw new InvalidOperationException($"The program ended without saying '{text}':\n{Output}")
            : await seen.Task;
    }

    /// <summary>Waits for its end, and gives everything it said.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has its output.</exception>
    public async Task<string> EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode == 0
            ? Output
            : throw new InvalidOperationException($"'{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)}' ended with {_process.ExitCode}:\n{Output}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is null)
            return;
        lock (_lock)
        {
            _output.Append(line).Append('\n');
            foreach ((string text, TaskCompletionSource<string> seen) in _awaited)
            {
                if (line.Contains(text, StringComparison.Ordinal))
                    seen.TrySetResult(line);
            }
        }
    }
}
