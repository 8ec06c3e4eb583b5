using System.Diagnostics;
using System.Globalization;

namespace SafeIntegration.Crash.Guarding;

/// <summary>
/// A process that outlives its supervisor by a moment, to take away what that could not: children, also frozen ones, which do not notice anything; a server; folders.
/// It knows that the supervisor is gone because its standard input ends. Thread-safe.
/// </summary>
internal sealed class Guard : IAsyncDisposable
{
    public const string Command = "guard";
    private const int MaxAttempts = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly Process _process;

    public Guard()
    {
        _process = new Process { StartInfo = OwnProgram.Start([Command]) };
        _process.Start();
    }

    /// <summary>Kills a child.</summary>
    public void Child(int process) => Tell("kill", process.ToString(CultureInfo.InvariantCulture));

    /// <summary>A child has ended; its number may come again.</summary>
    public void Forget(int process) => Tell("forget", process.ToString(CultureInfo.InvariantCulture));

    /// <summary>Ends a PostgreSQL server, and forgets the one before.</summary>
    public void Server(int postmaster) => Tell("server", postmaster.ToString(CultureInfo.InvariantCulture));

    /// <summary>Deletes a folder.</summary>
    public void Delete(string folder) => Tell("delete", folder);

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>The guard's side: listens until the supervisor is gone, then cleans up.</summary>
    public static async Task RunAsync(TextReader orders)
    {
        // A press of Ctrl+C goes to every process of the terminal; the guard comes last.
        Console.CancelKeyPress += (_, press) => press.Cancel = true;
        var children = new HashSet<int>();
        var folders = new List<string>();
        int server = 0;
        while (await orders.ReadLineAsync() is { } line)
        {
            string[] words = line.Split('\t');
            switch (words[0])
            {
                case "kill":
                    children.Add(Number(words));
                    break;
                case "forget":
                    children.Remove(Number(words));
                    break;
                case "server":
                    server = Number(words);
                    break;
                case "delete":
                    folders.Add(words[1]);
                    break;
            }
        }

        foreach (int child in children)
            Signals.End(child);
        if (server > 0 && folders.Exists(Directory.Exists))
            await StopAsync(server);
        foreach (string folder in folders)
            await DeleteAsync(folder);
    }

    // What was killed a moment ago may still finish a write.
    private static async Task DeleteAsync(string folder)
    {
        for (int attempt = 1; Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException && attempt < MaxAttempts)
            {
                await Task.Delay(Pause);
            }
        }
    }

    private static async Task StopAsync(int server)
    {
        Signals.EndServer(server);
        for (int i = 0; i < MaxAttempts && Directory.Exists(string.Create(CultureInfo.InvariantCulture, $"/proc/{server}")); i++)
            await Task.Delay(Pause);
    }

    private static int Number(string[] words) => int.Parse(words[1], CultureInfo.InvariantCulture);

    private void Tell(string verb, string what)
    {
        lock (_lock)
        {
            _process.StandardInput.Write($"{verb}\t{what}\n");
            _process.StandardInput.Flush();
        }
    }
}
