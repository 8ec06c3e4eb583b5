namespace SafeIntegration.PostgreSql.Tests.Server;

/// <summary>The user a server runs as. PostgreSQL refuses root, so root steps down to a user without rights.</summary>
/// <param name="Name">The user; null for the one that runs the tests.</param>
internal sealed record Account(string? Name)
{
    private static readonly string[] Unprivileged = ["postgres", "nobody"];

    public static Account Choose()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName != "root")
            return new Account((string?)null);
        string[] users = [.. File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0])];
        return new Account(Unprivileged.FirstOrDefault(users.Contains)
            ?? throw new InvalidOperationException("PostgreSQL does not run as root, and there is neither a user 'postgres' nor 'nobody' to run it as."));
    }

    /// <summary>Makes a folder the user's own.</summary>
    public async Task OwnAsync(string folder)
    {
        if (Name is not null)
            await Command.RunAsync("chown", [Name, folder]);
    }

    /// <summary>Runs a program as the user.</summary>
    public Task RunAsync(string program, params string[] arguments) => Name is null
        ? Command.RunAsync(program, arguments)
        : Command.RunAsync("runuser", ["-u", Name, "--", program, .. arguments]);
}
