namespace Disc.Portal.Shared;

/// <summary>Something that runs without a person: by the timetable, or woken by a signal. It may run twice and must not mind.</summary>
public interface IJob
{
    /// <summary>Does one round of the work and returns.</summary>
    Task RunAsync(CancellationToken cancellation);
}

/// <summary>A job that runs within one partnership, in a scope of that partnership.</summary>
public interface IPartnershipJob : IJob;

/// <summary>A job that runs for one force, in a scope of that force.</summary>
public interface IForceJob : IJob;

/// <summary>A job that runs for the platform, in no tenant.</summary>
public interface IPlatformJob : IJob;

/// <summary>A job that others never keep waiting: what it carries has to be everywhere within seconds (rule 7).</summary>
public interface IUrgentJob : IJob;
