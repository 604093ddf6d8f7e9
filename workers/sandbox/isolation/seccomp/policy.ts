/** Which system calls candidates' code may reach, by name. Names that an architecture lacks are skipped. */

const words = (text: string): string[] => text.trim().split(/\s+/);

/** What Node, V8 and the C library need, with any arguments. The busiest come first, because the filter is linear. */
export const ALLOWED: readonly string[] = words(`
  futex read write epoll_wait epoll_pwait mmap munmap mprotect madvise brk mremap clock_gettime
  readv writev pread64 pwrite64 preadv pwritev preadv2 pwritev2 close close_range lseek
  mincore membarrier pkey_alloc pkey_free pkey_mprotect
  futex_waitv futex_wake futex_wait futex_requeue set_robust_list get_robust_list rseq set_tid_address
  gettid getpid getppid getpgrp getpgid getsid getuid geteuid getgid getegid getgroups getresuid getresgid capget
  rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigsuspend rt_sigtimedwait sigaltstack tgkill tkill kill pause
  exit exit_group restart_syscall arch_prctl sched_yield sched_getaffinity sched_getparam sched_getscheduler
  sched_get_priority_max sched_get_priority_min getpriority getcpu
  clock_getres clock_nanosleep nanosleep gettimeofday time times getrusage getrlimit uname sysinfo getrandom
  fcntl dup dup2 dup3 pipe pipe2 eventfd eventfd2 poll ppoll select pselect6
  epoll_create epoll_create1 epoll_ctl epoll_pwait2 timerfd_create timerfd_settime timerfd_gettime
  inotify_init1 inotify_add_watch inotify_rm_watch
  open openat openat2 stat fstat lstat newfstatat statx statfs fstatfs access faccessat faccessat2
  readlink readlinkat getcwd chdir fchdir getdents getdents64
  mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 link linkat symlink symlinkat
  truncate ftruncate fallocate fsync fdatasync chmod fchmod fchmodat umask utime utimes utimensat
  copy_file_range sendfile fadvise64 getsockname getpeername getsockopt setsockopt shutdown prlimit64 execve`);

/** Never needed by JavaScript and dangerous to the kernel: an attempt ends the process with SIGSYS. */
export const KILLED: readonly string[] = words(`
  ptrace process_vm_readv process_vm_writev bpf perf_event_open userfaultfd keyctl add_key request_key
  mount umount2 pivot_root chroot setns unshare open_tree move_mount fsopen fsconfig fsmount fspick mount_setattr
  init_module finit_module delete_module kexec_load kexec_file_load reboot swapon swapoff acct quotactl quotactl_fd
  settimeofday clock_settime adjtimex clock_adjtime iopl ioperm modify_ldt name_to_handle_at open_by_handle_at
  personality lookup_dcookie nfsservctl kcmp process_madvise pidfd_getfd fanotify_init syslog
  setuid setgid setreuid setregid setresuid setresgid setgroups capset mknod mknodat vhangup`);

/** Left to the default answer for unknown calls, "not implemented", after which libraries fall back by themselves. */
export const UNKNOWN: readonly string[] = words('clone3 io_uring_setup io_uring_enter io_uring_register');

/** Flags of clone(2): only threads may be made, and no namespaces. */
export const CLONE_THREAD = 0x10000;
export const CLONE_NEW_NAMESPACES = 0x7e020000;

/** prctl(2): names of threads, names of memory areas, and questions. */
export const PRCTL_OPTIONS: readonly number[] = [15, 16, 0x53564d41, 3, 38, 39, 23];

/** ioctl(2): is it a terminal, its size, and flags of a descriptor; nothing that types into a terminal. */
export const IOCTL_REQUESTS: readonly number[] = [0x5401, 0x5413, 0x5421, 0x5451, 0x5450, 0x541b];
