using SafeIntegration.Benchmarks;
using SafeIntegration.Benchmarks.Agreement;
using SafeIntegration.Benchmarks.Contracts;
using SafeIntegration.Benchmarks.Fuzz;

const string Commands = """
    <command>

      contracts                               CPU time and allocation of a validated parse against other ways to parse and validate
      agreement [--count n] [--seed n]        whether parser, scan, writer and System.Text.Json agree on mutated payloads
      fuzz [--minutes n] [--seed n]           the same on payloads that are chosen by the code they reach, with limits on time and allocation
    """;

return args switch
{
    ["contracts"] => ContractsCommand.Run(),
    ["first-parse", string variant] => FirstParse.Run(variant),
    ["agreement", .. string[] rest] => AgreementCommand.Run(rest),
    ["fuzz", .. string[] rest] => FuzzCommand.Run(rest),
    _ => Arguments.Refuse(Commands),
};
