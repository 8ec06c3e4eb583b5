using SafeIntegration.Benchmarks.Contracts;

const int BadArguments = 2;
const string Usage = """
    usage: dotnet run -c Release --project tests/SafeIntegration.Benchmarks -- <command>

      contracts              CPU time and allocation of a validated parse against other ways to parse and validate
    """;

switch (args)
{
    case ["contracts"]:
        return ContractsCommand.Run();
    case ["first-parse", string variant]:
        return FirstParse.Run(variant);
    default:
        await Console.Error.WriteLineAsync(Usage);
        return BadArguments;
}
