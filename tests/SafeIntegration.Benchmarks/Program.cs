using SafeIntegration.Benchmarks;
using SafeIntegration.Benchmarks.Agreement;
using SafeIntegration.Benchmarks.Analyzers;
using SafeIntegration.Benchmarks.Contracts;
using SafeIntegration.Benchmarks.Fuzz;
using SafeIntegration.Benchmarks.Journal;
using SafeIntegration.Benchmarks.SqliteFile;

const string Commands = """
    <command>

      contracts                               CPU time and allocation of a validated parse against other ways to parse and validate
      agreement [--count n] [--seed n]        whether parser, scan, writer and System.Text.Json agree on mutated payloads
      fuzz [--minutes n] [--seed n]           the same on payloads that are chosen by the code they reach, with limits on time and allocation
      analyzers [--rsp file]                  what the analyzers cost over compiling, over the floor and beside their peers
      determinism [--runs n] [--rsp file]     whether shuffled and concurrent runs of the analyzers say the same
      robustness --root folder [--delete n]   whether the analyzers stand any code, and the same code with tokens deleted
      survey --root folder [--refs folder]    every warning on an application, with its line, for a person to judge
      journal [--store sqlite|postgresql]     submissions, claims and decisions against statements written by hand; flatness, memory, two processes
      sqlite-growth [--items n] [--keep n]    how a SQLite journal's file grows, with retention and without
      checkpoints [--commits n] [--callers n] what SQLite's checkpoints cost the commits they fall on, and how large the log gets
    """;

return args switch
{
    ["contracts"] => ContractsCommand.Run(),
    ["first-parse", string variant] => FirstParse.Run(variant),
    ["agreement", .. string[] rest] => AgreementCommand.Run(rest),
    ["fuzz", .. string[] rest] => FuzzCommand.Run(rest),
    ["analyzers", .. string[] rest] => AnalyzersCommand.Run(rest),
    ["determinism", .. string[] rest] => DeterminismCommand.Run(rest),
    ["robustness", .. string[] rest] => RobustnessCommand.Run(rest),
    ["survey", .. string[] rest] => SurveyCommand.Run(rest),
    ["journal", .. string[] rest] => await JournalCommand.RunAsync(rest),
    [JournalChild.Command, string work, string store, string place, string journal, string number] => await JournalChild.RunAsync(work, store, place, journal, number),
    ["sqlite-growth", .. string[] rest] => await GrowthCommand.RunAsync(rest),
    ["checkpoints", .. string[] rest] => await CheckpointsCommand.RunAsync(rest),
    _ => Arguments.Refuse(Commands),
};
