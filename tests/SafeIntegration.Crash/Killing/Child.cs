using System.Diagnostics;
using System.Reflection;
using SafeIntegration.Crash.Ledger;

namespace SafeIntegration.Crash.Killing;

/// <summary>One child process, and the kill that is planned for it.</summary>
internal sealed class Child : IDisposable
{
    private const int KeptErrorLines = 20;

    private readonly Lock _lock = new();
    private readonly Queue<string> _errors = new();
    private readonly Kill? _kill;
    private readonly Process _process;
    private int _skipped;
    private bool _isAimed;

    public Child(WorkOptions options, Kill? kill)
    {
        _kill = kill;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        string[] arguments = ["exec", Assembly.GetExecutingAssembly().Location, .. options.ToArguments()];
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        if (kill is { Moment: null })
            KillAfter(kill.Delay);
    }

    /// <summary>Whether this supervisor killed it.</summary>
    public bool IsKilled { get; private set; }

    /// <summary>The message that was the moment of the kill; null if there was none.</summary>
    public Message? Moment { get; private set; }

    /// <summary>The order whose submission it announced last.</summary>
    public string? LastSubmitted { get; private set; }

    /// <summary>Completes when the host of the child has started.</summary>
    public TaskCompletionSource Ready { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The last lines it printed.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (_lock)
                return [.. _errors];
        }
    }

    /// <summary>Decides about a message and the answer the ledger has for it: whether it goes out, and whether the child is killed after it.</summary>
    public Reply Notice(Message message, string answer)
    {
        if (message.Verb == Verb.Ready)
            Ready.TrySetResult();
        if (message.Verb == Verb.Submitting)
            LastSubmitted = message.Order;
        if (_kill is null || !IsMoment(message))
            return new(answer);
        Moment = message;
        return new(_kill.HoldsAnswer ? null : answer, () => KillAfter(_kill.Delay));
    }

    public Task WaitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    public void KillNow()
    {
        IsKilled = true;
        _process.Kill();
    }

    /// <summary>Closes the standard input, at which the child ends by itself.</summary>
    public void Stop() => _process.StandardInput.Close();

    public int ExitCode => _process.ExitCode;

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private bool IsMoment(Message message)
    {
        if (_isAimed || message.Verb != _kill!.Moment || (_kill.Kind is { } kind && message.Kind != kind))
            return false;
        _isAimed = _skipped++ == _kill.Skip;
        return _isAimed;
    }

    private async void KillAfter(TimeSpan delay)
    {
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay);
        try
        {
            KillNow();
        }
        catch (InvalidOperationException)
        {
            // Ended and disposed of already.
        }
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_lock)
        {
            _errors.Enqueue(line);
            if (_errors.Count > KeptErrorLines)
                _errors.Dequeue();
        }
    }
}
