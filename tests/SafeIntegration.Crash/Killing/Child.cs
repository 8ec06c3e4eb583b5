using System.Diagnostics;
using SafeIntegration.Crash.Guarding;
using SafeIntegration.Crash.Ledger;

namespace SafeIntegration.Crash.Killing;

/// <summary>One child process, and the kill that is planned for it.</summary>
internal sealed class Child : IDisposable
{
    private const int KeptErrorLines = 20;
    private static readonly TimeSpan AfterThaw = TimeSpan.FromMilliseconds(150);

    private readonly Lock _lock = new();
    private readonly Queue<string> _errors = new();
    private readonly int _life;
    private readonly Kill? _kill;
    private readonly Book _book;
    private readonly Guard _guard;
    private readonly Process _process;
    private readonly int _id;
    private int _skipped;
    private bool _isAimed;
    private bool _isDisposed;

    public Child(WorkOptions options, Kill? kill, Book book, Guard guard, string? program = null)
    {
        (_life, _kill, _book, _guard) = (options.Life, kill, book, guard);
        _process = new Process { StartInfo = OwnProgram.Start(options.ToArguments(), program) };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _id = _process.Id;
        guard.Child(_id);
        book.Note(_life, "begins");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        if (kill is { Moment: null })
            StrikeAfter(kill.Delay);
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

    /// <summary>Decides about a message and the answer the ledger has for it: whether it goes out, and whether the child is struck before or after it.</summary>
    public Reply Notice(Message message, string answer)
    {
        if (message.Verb == Verb.Ready)
            Ready.TrySetResult();
        if (message.Verb == Verb.Submitting)
            LastSubmitted = message.Order;
        if (_kill is null || !IsMoment(message))
            return new(answer);
        Moment = message;
        return _kill.Freeze is { } freeze
            ? new(answer, () => EndFreezeAfter(freeze), Freeze)
            : new(_kill.HoldsAnswer ? null : answer, () => StrikeAfter(_kill.Delay));
    }

    public Task WaitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    public void KillNow()
    {
        IsKilled = true;
        _book.Note(_life, "killed");
        _process.Kill();
    }

    /// <summary>Closes the standard input, at which the child ends by itself.</summary>
    public void Stop() => _process.StandardInput.Close();

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _guard.Forget(_id);
        _process.Dispose();
    }

    private bool IsMoment(Message message)
    {
        if (_isAimed || message.Verb != _kill!.Moment || (_kill.Kind is { } kind && message.Kind != kind))
            return false;
        _isAimed = _skipped++ == _kill.Skip;
        return _isAimed;
    }

    private void Freeze()
    {
        _book.Note(_life, "frozen");
        Signals.Freeze(_id);
    }

    private async void EndFreezeAfter(TimeSpan duration)
    {
        await Task.Delay(duration);
        _book.Note(_life, "goes on");
        Signals.Thaw(_id);
        StrikeAfter(_kill!.Delay + AfterThaw);
    }

    private async void StrikeAfter(TimeSpan delay)
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
