// shape: command line tool, exit codes
using SafeIntegration;

[Contract("release.v1")]
public sealed partial record Release
{
    public required string Version { get; init; }
}

public static class Tool
{
    public static async Task<int> RunAsync(HttpClient client)
    {
        Release release;
        try
        {
            release = await client.GetContractAsync<Release>("release");
        }
        catch (ContractException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return 2;
        }
        catch (HttpRequestException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return 1;
        }

        Install(release.Version);
        return 0;
    }

    [Effect]
    private static void Install(string version) => Console.WriteLine(version);
}
